import type { Plan, Workspace } from '../model/workspace.ts';

/** Whether everyone may read a plan: it is of no confidential kind and stands in a public workspace. */
export function isPublic({ kind }: Plan, { kinds, settings }: Workspace): boolean {
  const isPersonal = kinds.some(({ id, confidential }) => confidential && id === kind);
  return settings.visibility === 'public' && !isPersonal;
}
