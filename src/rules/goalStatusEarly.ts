import { longDate } from '../model/dates.ts';
import { cyclesOfPlan } from './cyclesOfPlan.ts';
import type { Rule } from './rule.ts';

const WORDS = { achieved: 'Achieved', not_achieved: 'Not Achieved' } as const;

export const goalStatusEarly: Rule = {
  id: 'goal-status-early',
  severity: 'warning',
  summary: 'Whether a growth goal was achieved is said at the end of the year.',
  reason:
    'The box is about the whole year. Ticked earlier, it closes a plan while there is still time to reach the goal.',
  bad: `kind: support
goal_status: not_achieved`,
  good: `kind: support
goal_status: in_progress`,
  *check(plan, { workspace: { settings }, asOf }) {
    const { data } = plan;
    if (data.kind !== 'support') return;
    const { goal_status: status } = data;
    if (status === undefined || status === 'in_progress') return;
    const { end_of_year } = settings.reporting;
    const last = cyclesOfPlan(plan, settings).find(({ id }) => id === end_of_year);
    if (!last || last.from <= asOf) return;
    yield {
      path: ['goal_status'],
      message: `"${WORDS[status]}" is said at the end of the year: ${last.name} begins on ${longDate(last.from)}.`,
      hint: 'Leave `goal_status` out until then, or write `in_progress`.',
    };
  },
};
