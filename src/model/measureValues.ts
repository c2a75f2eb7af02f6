import { decimalsOf, round } from './numbers.ts';
import type { Measure, MeasureValue, Result, Target } from './plan.ts';
import type { NonValue } from './rollup.ts';

export type Direction = 'increase' | 'decrease' | 'maintain';

/** The words that say why there is no value. */
export const NON_VALUES = ['suppressed', 'not_available', 'pending', 'not_applicable'] as const;

/** Whether a value is one of the words for why there is none. */
export function isNonValue(value: unknown): value is (typeof NON_VALUES)[number] {
  return NON_VALUES.some((word) => word === value);
}

/** A result taken apart: its value, or why there is none. */
export interface ReadResult {
  readonly value: MeasureValue | null;
  readonly without: NonValue | null;
  readonly n: number | null;
  readonly on: string | null;
  /** What is printed for a value that is withheld, like `<10%`. */
  readonly band?: string;
}

/** Reads a result as it may be written: a mapping, one of the four words, or not at all. */
export function readResult(result: Result | undefined): ReadResult {
  if (result === undefined) return { value: null, without: 'missing', n: null, on: null };
  const { value, n, on, printed } = typeof result === 'string' ? { value: result } : result;
  const rest = { n: n ?? null, on: on ?? null };
  if (isNonValue(value)) {
    const band = value === 'suppressed' && printed !== undefined ? { band: printed } : {};
    return { value: null, without: value, ...rest, ...band };
  }
  return { value, without: null, ...rest };
}

/**
 * Where a value stands on its measure's own line: numbers as they are, levels by their position,
 * yes after no. Null for words, which have no order.
 */
export function rankOf(
  value: MeasureValue | null,
  { unit, levels }: Pick<Measure, 'unit' | 'levels'>,
): number | null {
  if (value === null) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (unit === 'level') {
    const index = (levels ?? []).indexOf(value);
    return index < 0 ? null : index;
  }
  if (unit === 'yes_no') return { yes: 1, no: 0 }[value.toLowerCase()] ?? null;
  return null;
}

/** The values of one series as its author wrote them. */
export type SeriesData = Pick<Measure, 'baseline' | 'benchmarks' | 'target' | 'results'>;

/** The baseline's value; null for a new measure and where none is written. */
export function baselineOf({ baseline }: SeriesData): MeasureValue | null {
  return baseline === undefined || typeof baseline === 'string' ? null : baseline.value;
}

/**
 * The value to reach. A change in points is added to the baseline; a change in percent is taken of
 * the baseline, and rounded to the precision of the data as benchmarks are. Null where there are
 * only words, or nothing to change from.
 */
export function targetValue(
  target: Target | undefined,
  baseline: MeasureValue | null,
  decimals: number,
): MeasureValue | null {
  if (target?.value === undefined || target.type === 'qualitative') return null;
  const { value, type } = target;
  if (type !== 'change_points' && type !== 'change_percent') return value;
  if (typeof value !== 'number' || typeof baseline !== 'number') return null;
  return round(
    type === 'change_points' ? baseline + value : baseline * (1 + value / 100),
    decimals,
  );
}

/**
 * Which way is better; where the measure does not say, what its target implies. To maintain at
 * least (or at most) a value leaves one way open, and that way is no fault.
 */
export function directionOf(
  measure: Measure,
  baseline: number | null,
  target: number | null,
): Direction | null {
  if (measure.direction && measure.direction !== 'maintain') return measure.direction;
  const type = measure.target?.type;
  if (type === 'at_least') return 'increase';
  if (type === 'at_most') return 'decrease';
  if (type === 'maintain' || measure.direction === 'maintain') return 'maintain';
  if (baseline === null || target === null || baseline === target) return null;
  return target > baseline ? 'increase' : 'decrease';
}

/** The most decimals that any number of a measure is written with. */
export function decimalsIn(measure: Measure): number {
  const series = [measure, ...(measure.groups ?? [])];
  const values = series.flatMap((data) => [
    baselineOf(data),
    data.target?.value ?? null,
    ...Object.values(data.benchmarks ?? {}),
    ...Object.values(data.results ?? {}).map((result) => readResult(result).value),
  ]);
  const history = (measure.history ?? []).map(({ value }) => value);
  const numbers = [...values, ...history].filter((value) => typeof value === 'number');
  return Math.max(0, ...numbers.map(decimalsOf));
}
