import { CommandError } from '../../model/commandError.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';

/** Validation reports this too; a district that silences the rule prints nothing all the same. */
export function mustStayConfidential(plans: readonly Plan[], workspace: Workspace): void {
  const [first] = plans.filter((plan) => isOutOfPlace(plan, workspace));
  if (!first) return;
  throw new CommandError(`The plan ${first.id} is confidential, and this workspace is public.`, {
    hint: 'Move it to a workspace of its own: pip init --confidential makes one.',
  });
}

/** Whether a plan is confidential and stands in a public workspace. */
export function isOutOfPlace(
  { kind }: Plan,
  { kinds, settings: { visibility } }: Workspace,
): boolean {
  return (
    visibility !== 'confidential' &&
    kinds.some(({ id, confidential }) => confidential && id === kind)
  );
}
