import { type Component, componentTitle } from '../../model/component.ts';
import { addDays, daysBetween, longDate } from '../../model/dates.ts';
import type { ActionRow, SamModel } from '../../model/samReport.ts';
import type { PlanRollUp, RollUp } from '../../model/rollup.ts';
import type { Plan, Settings } from '../../model/workspace.ts';
import { counted, personText, printedDay } from '../words.ts';

/** Actions that need somebody: overdue, and due soon, each with its owner. */
export function actionLists(
  plan: Plan,
  { actions }: PlanRollUp,
  { asOf }: RollUp,
  { due_soon_days }: Settings,
): SamModel['actions'] {
  const row = (id: string): ActionRow[] => {
    const action = plan.byId.get(id);
    return action ? [actionRow(action, asOf)] : [];
  };
  const horizon = addDays(asOf, due_soon_days);
  const completed = actions.byStatus.get('completed') ?? 0;
  return {
    overdue: actions.overdue.flatMap(row),
    dueSoon: actions.dueSoon.flatMap(row),
    horizon: printedDay(horizon),
    sentence:
      actions.total === 0
        ? 'The plan lists no actions.'
        : `${completed} of ${counted(actions.total, 'action')} ${completed === 1 ? 'is' : 'are'} completed; ${actions.overdue.length} ${actions.overdue.length === 1 ? 'is' : 'are'} overdue and ${actions.dueSoon.length} due by ${longDate(horizon)}.`,
  };
}

function actionRow(action: Component, asOf: string): ActionRow {
  const due = action.data.due ?? '';
  const days = daysBetween(asOf, due);
  const owners = action.data.owner ? [action.data.owner] : (action.data.owners ?? []);
  return {
    title: componentTitle(action),
    owner: owners.map(personText).join('; ') || 'no owner',
    due,
    when:
      days < 0
        ? `${counted(-days, 'day')} late`
        : days === 0
          ? 'today'
          : `in ${counted(days, 'day')}`,
    strategy: action.parent ? componentTitle(action.parent) : '',
  };
}
