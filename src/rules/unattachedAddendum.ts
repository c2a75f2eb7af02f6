import type { Finding } from '../model/diagnostic.ts';
import type { Plan, Workspace } from '../model/workspace.ts';
import { didYouMean } from './didYouMean.ts';
import { isLeftOut } from './isLeftOut.ts';
import type { Rule } from './rule.ts';

export const unattachedAddendum: Rule = {
  id: 'unattached-addendum',
  severity: 'error',
  summary: 'An addendum names the plans that it is attached to.',
  reason:
    'An addendum is a part of the plans it serves. Attached to none, it is printed with none, and they count as lacking it.',
  bad: `kind: addendum
attached_to: [sip-other-2025]`,
  good: `kind: addendum
attached_to: [sip-other-2026]`,
  *check(plan, { workspace }) {
    if (plan.data.kind !== 'addendum') return;
    const ids = plan.data.attached_to;
    if (ids === undefined || ids.length === 0) yield* unattached(plan, ids !== undefined);
    else yield* attachedToUnknown(plan, ids, workspace);
  },
};

/** A draft may still wait for the plan that it will be attached to. */
function* unattached(plan: Plan, isEmpty: boolean): Generator<Finding> {
  if (plan.data.status === 'draft' || isLeftOut('attached_to', plan)) return;
  yield {
    path: [isEmpty ? 'attached_to' : 'id'],
    message: 'This addendum is attached to no plan.',
    hint: 'List the ids of the plans it belongs to, as in `attached_to: [sip-harborview-2026]`.',
  };
}

function* attachedToUnknown(
  plan: Plan,
  ids: readonly string[],
  { plansById, brokenPlanIds, plansComplete }: Workspace,
): Generator<Finding> {
  if (!plansComplete) return;
  const known = [...plansById.keys()].filter((id) => id !== plan.id);
  for (const [index, id] of ids.entries()) {
    if (known.includes(id) || brokenPlanIds.has(id)) continue;
    const isItself = id === plan.id;
    yield {
      path: ['attached_to', index],
      message: isItself
        ? 'This addendum is attached to itself.'
        : `There is no plan with the id \`${id}\` in this workspace.`,
      hint: didYouMean(id, isItself ? [] : known, 'Write the `id` at the top of the other plan.'),
    };
  }
}
