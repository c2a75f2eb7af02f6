import type { Component } from '../model/component.ts';
import { addDays } from '../model/dates.ts';
import type { ActionRollUp, ActionState } from '../model/rollup.ts';
import type { Plan, Settings } from '../model/workspace.ts';

const STATES: readonly ActionState[] = [
  'not_started',
  'in_progress',
  'completed',
  'on_hold',
  'discontinued',
  'no_status',
];

const CLOSED = new Set(['completed', 'discontinued', 'on_hold']);

/** Whether nobody is expected to work on it: it, or what it belongs to, is done, dropped or paused. */
function isClosed(action: Component): boolean {
  if (CLOSED.has(action.data.status ?? '')) return true;
  for (let above = action.parent; above; above = above.parent) {
    if (above.data.status === 'on_hold' || above.data.status === 'discontinued') return true;
  }
  return false;
}

/** Steps of the work, by whatever name a kind calls them; milestones are steps of a step. */
const isAction = ({ role, level }: Component): boolean => role === 'step' && level !== 'milestone';

/** A plan's actions by status, those overdue on a day, and those due within the configured days. */
export function countActions(
  plan: Plan,
  asOf: string,
  { due_soon_days }: Pick<Settings, 'due_soon_days'>,
): ActionRollUp {
  const actions = [...plan.byId.values()].filter(isAction);
  const count = (state: ActionState) =>
    actions.filter(({ data }) => (data.status ?? 'no_status') === state).length;
  const dueOf = ({ data }: Component): string => data.due ?? '';
  const open = actions
    .filter((action) => action.data.due !== undefined && !isClosed(action))
    .sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0));
  const horizon = addDays(asOf, due_soon_days);
  return {
    byStatus: new Map(STATES.map((state) => [state, count(state)])),
    total: actions.length,
    overdue: open.filter((action) => dueOf(action) < asOf).map(({ id }) => id),
    dueSoon: open
      .filter((action) => dueOf(action) >= asOf && dueOf(action) <= horizon)
      .map(({ id }) => id),
  };
}
