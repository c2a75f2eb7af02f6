import { addYears } from '../model/dates.ts';
import { round } from '../model/numbers.ts';
import type { Benchmark } from '../model/rollup.ts';
import type { Cycle } from '../model/workspace.ts';
import type { SeriesData } from '../model/measureValues.ts';

export interface Line {
  /** Baseline and target on the measure's line; null where either is missing. */
  readonly from: number | null;
  readonly to: number | null;
  readonly decimals: number;
}

/**
 * What should be reached by the end of a cycle. The typed benchmark is used where there is one.
 * Otherwise the straight line from baseline to target is divided into equal steps, one a cycle up
 * to the cycle in which the target is due; the value is rounded to the precision of the data, so
 * that a page never shows a result equal to a benchmark that it is said to miss.
 */
export function benchmarkOf(
  data: SeriesData,
  cycle: Cycle,
  cycles: readonly Cycle[],
  { from, to, decimals }: Line,
): Benchmark | null {
  const typed = data.benchmarks?.[cycle.id];
  if (typed !== undefined) return { value: typed, origin: 'typed' };
  if (from === null || to === null) return null;
  const steps = stepsUntil(data.target?.by, cycles);
  const step = cycles.findIndex(({ id }) => id === cycle.id) + 1;
  if (step >= steps) return { value: round(to, decimals), origin: 'target' };
  return { value: round(from + ((to - from) * step) / steps, decimals), origin: 'interpolated' };
}

/** How many cycles there are from the year's first up to the one in which a day falls. */
function stepsUntil(by: string | undefined, cycles: readonly Cycle[]): number {
  const first = cycles[0];
  if (by === undefined || first === undefined) return cycles.length;
  const years = schoolYearOf(by) - schoolYearOf(first.from);
  const index = cycles.findIndex(({ to }) => by <= addYears(to, years));
  return Math.max(1, years * cycles.length + (index < 0 ? cycles.length : index + 1));
}

/** First calendar year of the school year that a day falls in. */
function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '07-01' ? year : year - 1;
}
