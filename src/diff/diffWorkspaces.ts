import type { PlanChanges } from '../model/change.ts';
import type { RollUp } from '../model/rollup.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import { diffPlan } from './diffPlan.ts';
import { effectsOn } from './effectsOn.ts';
import { pairPlans } from './pairPlans.ts';

/** One revision of a workspace with its progress by cycle id. */
export interface Side {
  readonly workspace: Workspace;
  readonly rollUps: ReadonlyMap<string, RollUp>;
}

/**
 * What changed between two revisions of a workspace, plan by plan in the order of their ids; plans
 * that did not change are left out.
 * @param asOf the day of the change: cycles that ended before it are closed.
 */
export function diffWorkspaces(before: Side, after: Side, asOf: string): PlanChanges[] {
  return pairPlans(before.workspace, after.workspace)
    .map(([was, is]): PlanChanges => {
      const about = namesOf(was, is);
      if (was && is) {
        const changes = diffPlan(
          { plan: was, workspace: before.workspace },
          { plan: is, workspace: after.workspace },
          asOf,
        );
        const state = changes.length === 0 ? 'unchanged' : 'changed';
        return { ...about, state, changes, effects: effectsOn(was, is, before, after) };
      }
      return { ...about, state: stateOf(was, is, before, after), changes: [], effects: [] };
    })
    .filter(({ state, effects }) => state !== 'unchanged' || effects.length > 0);
}

function namesOf(was: Plan | null, is: Plan | null) {
  const plan = is ?? was;
  return {
    plan: plan?.id ?? '',
    title: plan?.title ?? '',
    kind: plan?.kind ?? '',
    fileBefore: was?.file ?? null,
    fileAfter: is?.file ?? null,
  };
}

/** A plan that stands on one side alone may be there on the other and not be readable. */
function stateOf(
  was: Plan | null,
  is: Plan | null,
  before: Side,
  after: Side,
): PlanChanges['state'] {
  const isBrokenIn = (plan: Plan | null, { workspace }: Side): boolean =>
    plan !== null &&
    (workspace.brokenPlanIds.has(plan.id) || workspace.brokenPlanFiles.includes(plan.file));
  if (is === null) return isBrokenIn(was, after) ? 'unreadable_after' : 'removed';
  return isBrokenIn(is, before) ? 'unreadable_before' : 'added';
}
