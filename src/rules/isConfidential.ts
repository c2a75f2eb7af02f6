import type { Plan, Workspace } from '../model/workspace.ts';

/** Whether a plan is of a kind that is about a single person. */
export function isConfidential({ kind }: Plan, { kinds }: Workspace): boolean {
  return kinds.some(({ id, confidential }) => confidential && id === kind);
}
