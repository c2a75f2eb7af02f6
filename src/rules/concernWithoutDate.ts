import { isToBeFilledIn } from '../model/toBeFilledIn.ts';
import type { Rule } from './rule.ts';

export const concernWithoutDate: Rule = {
  id: 'concern-without-date',
  severity: 'warning',
  summary: "Each area of concern in a teacher's plan says on which day it was raised.",
  reason:
    'A teacher has to be able to tell what a concern refers to, and whether there was time to act on it.',
  bad: `kind: tip
concerns:
  - {id: checks, statement: Lessons go on without a check of what students understood.}`,
  good: `kind: tip
concerns:
  - {id: checks, statement: Lessons go on without a check of what students understood., on: 2026-10-14}`,
  *check({ data }) {
    if (data.kind !== 'tip') return;
    for (const [index, { on, statement }] of (data.concerns ?? []).entries()) {
      if (on !== undefined || isToBeFilledIn(statement)) continue;
      yield {
        path: ['concerns', index, 'on'],
        message: 'It is not said when this concern was raised.',
        hint: 'Add the day under `on`.',
      };
    }
  },
};
