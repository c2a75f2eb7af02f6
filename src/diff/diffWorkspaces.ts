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
  const plans = pairPlans(before.workspace, after.workspace)
    .map(([was, is]) => withheld(comparison(was, is, before, after, asOf), before, after))
    .filter(
      ({ state, effects, leftOut }) =>
        state !== 'unchanged' || effects.length > 0 || leftOut.before !== leftOut.after,
    );
  return [...plans, ...unreadable(plans, before, after)];
}

function comparison(
  was: Plan | null,
  is: Plan | null,
  before: Side,
  after: Side,
  asOf: string,
): PlanChanges {
  const about = namesOf(was, is);
  if (!was || !is) {
    return { ...about, state: stateOf(was, is, before, after), changes: [], effects: [] };
  }
  const changes = diffPlan(
    { plan: was, workspace: before.workspace },
    { plan: is, workspace: after.workspace },
    asOf,
  );
  const state = changes.length === 0 ? 'unchanged' : 'changed';
  // What cannot be read has no rating and no result, which is no effect of a change.
  const isWhole = was.leftOut.length + is.leftOut.length === 0;
  return { ...about, state, changes, effects: isWhole ? effectsOn(was, is, before, after) : [] };
}

function namesOf(was: Plan | null, is: Plan | null) {
  const plan = is ?? was;
  return {
    plan: plan?.id ?? '',
    formerId: was && is && was.id !== is.id ? was.id : null,
    title: plan?.title ?? '',
    kind: plan?.kind ?? '',
    fileBefore: was?.file ?? null,
    fileAfter: is?.file ?? null,
    leftOut: { before: was?.leftOut.length ?? 0, after: is?.leftOut.length ?? 0 },
  };
}

/** A plan that stands on one side alone may be there on the other and not be readable. */
function stateOf(
  was: Plan | null,
  is: Plan | null,
  before: Side,
  after: Side,
): PlanChanges['state'] {
  if (is === null) return isBrokenIn(was, after) ? 'unreadable_after' : 'removed';
  return isBrokenIn(is, before) ? 'unreadable_before' : 'added';
}

const isBrokenIn = (plan: Plan | null, { workspace }: Side): boolean =>
  plan !== null &&
  (workspace.brokenPlanIds.has(plan.id) || workspace.brokenPlanFiles.includes(plan.file));

/** Of a confidential plan nothing but its id is said where others may read it. */
function withheld(plan: PlanChanges, { workspace: before }: Side, after: Side): PlanChanges {
  const { kinds, settings } = after.workspace;
  const isSecret = kinds.some(({ id, confidential }) => confidential && id === plan.kind);
  const isPublic = [settings, before.settings].some(({ visibility }) => visibility === 'public');
  const isSaid = plan.state === 'unchanged' && plan.effects.length === 0;
  if (!isSecret || !isPublic || isSaid) return plan;
  const nothing = { title: '', fileBefore: null, fileAfter: null, changes: [], effects: [] };
  return { ...plan, ...nothing, state: 'withheld' };
}

/** Files of which no plan tells: they cannot be read where they are. */
function unreadable(told: readonly PlanChanges[], before: Side, after: Side): PlanChanges[] {
  const files = new Set(told.flatMap(({ fileBefore, fileAfter }) => [fileBefore, fileAfter]));
  const [older, newer] = [before, after].map(({ workspace }) => new Set(workspace.brokenPlanFiles));
  return [...new Set([...(older ?? []), ...(newer ?? [])])]
    .filter((file) => !files.has(file))
    .sort()
    .map((file) => ({
      plan: file,
      formerId: null,
      title: '',
      kind: '',
      state: newer?.has(file) ? 'unreadable_after' : 'unreadable_before',
      fileBefore: older?.has(file) ? file : null,
      fileAfter: newer?.has(file) ? file : null,
      leftOut: { before: 0, after: 0 },
      changes: [],
      effects: [],
    }));
}
