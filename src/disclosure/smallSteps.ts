import { readResult } from '../model/measureValues.ts';
import type { Measure } from '../model/plan.ts';
import type { Settings } from '../model/workspace.ts';

/**
 * Cycles in which a count that adds up over the year grew by fewer than may be shown since the last
 * one that is published: the difference of the two is a count of its own.
 */
export function smallSteps(
  { results }: Pick<Measure, 'results'>,
  { cumulative, unit }: Measure,
  { cycles, suppression }: Pick<Settings, 'cycles' | 'suppression'>,
): Set<string> {
  const small = new Set<string>();
  if (cumulative !== true || unit !== 'count') return small;
  let last = 0;
  for (const { id } of cycles) {
    const { value } = readResult(results?.[id]);
    if (typeof value !== 'number') continue;
    if (value - last < suppression.min_numerator) small.add(id);
    else last = value;
  }
  return small;
}
