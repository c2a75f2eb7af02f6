import { longDate } from '../model/dates.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Plan } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';
import type { Rule } from './rule.ts';

export const datesOutOfOrder: Rule = {
  id: 'dates-out-of-order',
  severity: 'error',
  summary: 'Work starts before it is due, and an edition lies within the years of its plan.',
  reason:
    'What is due before it starts is a typing error, and shows as overdue from the first day.',
  bad: `strategies:
  - id: groups
    title: Small groups every day
    start: 2026-10-01
    due: 2026-09-15`,
  good: `strategies:
  - id: groups
    title: Small groups every day
    start: 2026-09-15
    due: 2026-10-01`,
  *check(plan) {
    yield* yearsOutOfOrder(plan);
    for (const { data, path } of allComponents(plan)) {
      const { start, due } = data;
      if (start === undefined || due === undefined || start <= due) continue;
      yield {
        path: [...path, 'due'],
        message: `Due on ${longDate(due)}, before the start on ${longDate(start)}.`,
        hint: 'Check the year and the month of both.',
      };
    }
  },
};

/** School years are written so that they compare as texts. */
function* yearsOutOfOrder({ data: { span }, term }: Plan): Generator<Finding> {
  if (!span) return;
  const { from, to } = span;
  if (from > to) {
    yield {
      path: ['span', 'to'],
      message: `The plan ends with ${to}, before it begins with ${from}.`,
      hint: 'Write the earlier year under `from`.',
    };
  } else if (term !== '' && (term < from || term > to)) {
    yield {
      path: ['term'],
      message: `The year ${term} is none of the plan's years, ${from} to ${to}.`,
      hint: 'Write the school year of this edition under `term`, or widen `span`.',
    };
  }
}
