import type { Difference } from './compareFields.ts';
import { meaningOfDate } from './meaningOfDate.ts';
import { cameOrWent, meaningOfBaseline, moved } from './meaningOfMeasure.ts';
import type { Part } from './partsOf.ts';
import { isMapping } from './values.ts';

/** What a difference in how the progress of a student is followed means. */
export function meaningOfMonitoring(
  { fields }: Part,
  { field, before, after }: Difference,
): string {
  const [, what, end, last] = field;
  const sides = { before, after };
  if (what === 'data_points') {
    if (last !== undefined) return 'result-changed';
    return cameOrWent('result-entered', 'result-changed', 'result-removed', sides);
  }
  if (what === 'baseline') return meaningOfBaseline(sides);
  if (what !== 'goal_line') return 'commitment-changed';
  if (end === undefined) {
    return cameOrWent('target-added', 'commitment-changed', 'target-removed', sides);
  }
  if (end === 'from') return last === 'value' ? 'baseline-changed' : 'commitment-changed';
  if (last === 'on') return meaningOfDate('by', before, after);
  return moved('target', directionOf(fields['monitoring']), sides);
}

/** A goal line leads up or down, which says what is better. */
function directionOf(monitoring: unknown): string {
  const line = isMapping(monitoring) ? monitoring['goal_line'] : undefined;
  const valueAt = (end: string): unknown => {
    const point = isMapping(line) ? line[end] : undefined;
    return isMapping(point) ? point['value'] : undefined;
  };
  return Number(valueAt('to')) < Number(valueAt('from')) ? 'decrease' : 'increase';
}
