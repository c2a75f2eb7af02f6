import type { Measure } from '../model/plan.ts';
import { definitionIsKnown } from './definitionIsKnown.ts';
import type { Rule } from './rule.ts';

export const measureWithoutDirection: Rule = {
  id: 'measure-without-direction',
  severity: 'warning',
  summary: 'Every measure says what it counts in and which way is better.',
  reason:
    'More reading is better and more absence is worse: a reader, and a report, can only tell from the direction.',
  bad: `measures:
  - {id: absence, name: Students chronically absent, unit: percent, baseline: {value: 19}, target: {value: 15}}`,
  good: `measures:
  - {id: absence, name: Students chronically absent, unit: percent, direction: decrease, baseline: {value: 19}, target: {value: 15}}
  - {id: attendance, name: Attendance, unit: percent, baseline: {value: 94}, target: {value: 95, type: at_least}}`,
  *check({ measures }, { workspace }) {
    for (const measure of measures) {
      const { data, path } = measure;
      const lacksUnit = data.unit === undefined;
      const lacksDirection = data.direction === undefined && !hasPlainDirection(data);
      if (!(lacksUnit || lacksDirection) || !definitionIsKnown(measure, workspace)) continue;
      const missing = [
        lacksUnit ? 'what it counts in' : '',
        lacksDirection ? 'which way is better' : '',
      ];
      const fields = [
        lacksUnit ? '`unit: percent`' : '',
        lacksDirection ? '`direction: increase`' : '',
      ];
      yield {
        path,
        message: `"${data.name}" does not say ${together(missing)}.`,
        hint: `Add ${together(fields)}, or what is right for it.`,
      };
    }
  },
};

/** Whether the target says which way is better: a threshold, a value to keep, words, yes or no. */
function hasPlainDirection({ unit, target }: Measure): boolean {
  if (target === undefined) return false;
  const isThreshold = ['at_least', 'at_most', 'maintain'].includes(target.type ?? 'absolute');
  return isThreshold || unit === 'text' || unit === 'yes_no';
}

const together = (parts: readonly string[]): string => parts.filter(Boolean).join(' and ');
