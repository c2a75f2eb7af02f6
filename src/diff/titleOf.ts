import { componentTitle } from '../model/component.ts';
import { type Plan, splitReference, type Workspace } from '../model/workspace.ts';

/**
 * The title of the part or plan that a reference leads to, its printed number first; the reference
 * itself where it leads nowhere, or to a confidential plan in a workspace for everybody.
 * @param own the plan that a reference without the id of a plan speaks of.
 */
export function titleOf(reference: string, workspace: Workspace, own?: Plan): string {
  const { plan, component } = splitReference(reference);
  const other = workspace.plansById.get(plan);
  const target = component === null ? (own ?? other) : other;
  if (target !== own && target !== undefined && isSecret(target, workspace)) return reference;
  const part = target?.byId.get(component ?? reference);
  if (!part) return (component === null && other?.title) || reference;
  return [part.data.code, componentTitle(part)].filter((word) => word !== undefined).join(' ');
}

const isSecret = ({ kind }: Plan, { kinds, settings }: Workspace): boolean =>
  settings.visibility === 'public' &&
  kinds.some(({ id, confidential }) => confidential && id === kind);
