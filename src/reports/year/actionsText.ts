import { type Component, componentTitle, ofLevel } from '../../model/component.ts';
import { longDate } from '../../model/dates.ts';
import type { PlanRollUp } from '../../model/rollup.ts';
import { counted, personText } from '../words.ts';
import type { YearSource } from './source.ts';

/** How many actions of a strategy are done, and which are overdue; null where it has none. */
export function actionsText(strategy: Component, { rolled }: YearSource): string | null {
  const actions = ofLevel([strategy], 'action');
  if (actions.length === 0) return null;
  const done = actions.filter(({ data }) => data.status === 'completed').length;
  const late = overdueIn(strategy, rolled);
  const overdue = late.map(overdueText).join('; ');
  return `${done} of ${counted(actions.length, 'action')} ${done === 1 ? 'is' : 'are'} completed.${
    late.length === 0 ? '' : ` Overdue: ${overdue}.`
  }`;
}

/** The overdue actions of a strategy, in order of their days. */
export function overdueIn(strategy: Component, { actions }: PlanRollUp): Component[] {
  const own = ofLevel([strategy], 'action');
  return actions.overdue.flatMap((id) => own.find((action) => action.id === id) ?? []);
}

function overdueText(action: Component): string {
  const { due = '', owner, owners } = action.data;
  const people = owner ? [owner] : (owners ?? []);
  const who = people.map(personText).join(' and ') || 'no owner';
  return `${componentTitle(action).replace(/\.$/, '')} (${who}, due ${longDate(due)})`;
}
