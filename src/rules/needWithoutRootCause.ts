import { ofLevel } from '../model/component.ts';
import { isToBeFilledIn } from '../model/toBeFilledIn.ts';
import { isConfidential } from './isConfidential.ts';
import type { Rule } from './rule.ts';

export const needWithoutRootCause: Rule = {
  id: 'need-without-root-cause',
  severity: 'warning',
  summary: 'Every need of a school or district names a root cause.',
  reason:
    'A need says what is wrong, a root cause says what to change. Without one, strategies answer the numbers and not what lies behind them.',
  bad: `needs:
  - {id: need-math, statement: One student of four is at benchmark in mathematics.}
goals:
  - {id: math, statement: Half of our students are at benchmark by June., addresses: [need-math]}`,
  good: `needs:
  - id: need-math
    statement: One student of four is at benchmark in mathematics.
    root_causes: [{id: rc-minutes, statement: Mathematics has 40 minutes a day.}]
goals:
  - {id: math, statement: Half of our students are at benchmark by June., addresses: [rc-minutes]}`,
  *check(plan, { workspace }) {
    // What a single person needs is described with its evidence, not traced to a cause.
    if (isConfidential(plan, workspace)) return;
    for (const { data, path, children } of ofLevel(plan.components, 'need')) {
      if (children.some(({ level }) => level === 'root_cause')) continue;
      if (isToBeFilledIn(data.statement)) continue;
      yield {
        path,
        message: 'This need has no root cause.',
        hint: 'Add `root_causes: [{id: ..., statement: ...}]`: why it is so, as far as you can change it.',
      };
    }
  },
};
