import { definitionIsKnown } from './definitionIsKnown.ts';
import type { Rule } from './rule.ts';

/** Words have no starting point, and what is not yet there starts at no. */
const WITHOUT_START: ReadonlySet<unknown> = new Set(['text', 'yes_no']);

export const measureWithoutBaseline: Rule = {
  id: 'measure-without-baseline',
  severity: 'warning',
  summary: 'Every measure says where it starts, or that this is its first year.',
  reason: '"62%" says little; "62%, up from 51%" is what a board and families understand.',
  bad: `measures:
  - {id: reading, name: Students at benchmark, unit: percent, direction: increase, target: {value: 62}}`,
  good: `measures:
  - {id: reading, name: Students at benchmark, unit: percent, direction: increase, target: {value: 62}, baseline: {value: 51, period: spring 2026}}
  - {id: visits, name: Families visited at home, unit: count, direction: increase, target: {value: 40}, baseline: new}`,
  *check({ measures }, { workspace }) {
    for (const measure of measures) {
      const { baseline, unit, name } = measure.data;
      if (baseline !== undefined || WITHOUT_START.has(unit)) continue;
      if (!definitionIsKnown(measure, workspace)) continue;
      yield {
        path: [...measure.path, 'baseline'],
        message: `"${name}" has no baseline.`,
        hint: 'Add `baseline: {value: ..., period: ...}`, or `baseline: new` in its first year.',
      };
    }
  },
};
