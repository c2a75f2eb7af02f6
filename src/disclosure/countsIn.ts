import { decimalsOf } from '../model/numbers.ts';
import type { Measure, MeasureValue } from '../model/plan.ts';
import type { Counts, Range } from './cell.ts';

/** A value with what is written about those behind it. */
export interface WrittenValue {
  readonly value: MeasureValue;
  readonly n?: number;
  readonly count?: number;
  readonly printed?: string;
}

/** "38 of 73", "38 out of 73", "38/73" */
const COUNT_OF = /(?<![\d.,])(?<count>\d+)\s*(?:of|out of|\/)\s*(?:the\s+)?(?<n>\d+)(?![.,]?\d)/i;

/** How many people a value counts and how many stand behind it, by its figures and as printed. */
export function countsIn(written: WrittenValue, unit: Measure['unit']): Counts {
  const { value } = written;
  const said = COUNT_OF.exec(written.printed ?? '')?.groups;
  const n = written.n ?? numberIn(said?.['n']);
  const count = written.count ?? numberIn(said?.['count']);
  if (unit === 'count' && typeof value === 'number') return countOf(value, n);
  if (count !== null) {
    const size = n ?? sizeBehind(count, value, unit);
    return { counting: 'share', size, hits: exactly(count) };
  }
  if (unit === 'percent' && typeof value === 'number' && value >= 0 && value <= 100) {
    return { counting: 'share', size: n, hits: n === null ? null : shareOf(n, value) };
  }
  return { counting: 'mean', size: n, hits: null };
}

function countOf(value: number, n: number | null): Counts {
  const isShare = n !== null && value <= n;
  return { counting: isShare ? 'share' : 'count', size: isShare ? n : null, hits: exactly(value) };
}

const exactly = (count: number): Range => ({ low: count, high: count });

/** How many of all a rounded share may be: every whole number that is rounded to it. */
export function shareOf(all: number, percent: number): Range {
  const exact = (percent * all) / 100;
  // Half a unit of the last digit, and a little more for what binary fractions lose.
  const slack = (all * 0.5) / 100 / 10 ** decimalsOf(percent) + 1e-9;
  const range = { low: Math.ceil(exact - slack), high: Math.floor(exact + slack) };
  if (range.low > range.high) return { low: Math.floor(exact), high: Math.ceil(exact) };
  return { low: Math.max(range.low, 0), high: Math.min(range.high, all) };
}

const numberIn = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text);

/** The number of people, where a count and its share give it away. */
function sizeBehind(count: number, value: MeasureValue, unit: Measure['unit']): number | null {
  if (unit !== 'percent' || typeof value !== 'number' || value <= 0) return null;
  return Math.round((count * 100) / value);
}
