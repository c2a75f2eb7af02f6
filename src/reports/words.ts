import { longDate } from '../model/dates.ts';
import { formatDifference, formatNumber } from '../model/numbers.ts';
import type { Measure, MeasureValue, Person } from '../model/plan.ts';
import type { PrintedDay } from '../model/printedDay.ts';
import type { MeasurePoint, Movement, NonValue } from '../model/rollup.ts';

/** A day for print. */
export function printedDay(iso: string): PrintedDay {
  return { iso, long: longDate(iso) };
}

/** `1 action`, `3 actions`; irregular plurals are given. */
export function counted(count: number, word: string, plural = `${word}s`): string {
  return `${count} ${count === 1 ? word : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** A label as it is written inside a sentence: `On track` is `on track`, `IEP goal` stays. */
export function insideSentence(label: string): string {
  return label.replace(/^\p{Lu}(?=\P{Lu}|$)/u, (letter) => letter.toLowerCase());
}

/** What stands where a value would: withheld, does not apply and missing are told apart. */
export const WITHOUT_VALUE: Readonly<Record<NonValue, string>> = {
  suppressed: '*',
  not_available: 'no data',
  pending: 'pending',
  not_applicable: 'n/a',
  missing: '–',
};

/** A value with its unit's sign: `52.1%`, `$1,200`, `14`, `Yes`. */
export function valueText(value: MeasureValue, unit: Measure['unit'], decimals: number): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return value;
  const number = formatNumber(value, decimals);
  if (unit === 'percent') return `${number}%`;
  return unit === 'currency' ? `$${number}` : number;
}

/** A result as a cell of a table. */
export function pointText(point: MeasurePoint, unit: Measure['unit'], decimals: number): string {
  if (point.value !== null) return valueText(point.value, unit, decimals);
  return point.band ?? WITHOUT_VALUE[point.without ?? 'missing'];
}

/** What a difference counts in: percentages differ by percentage points. */
export function differenceText(
  difference: number,
  unit: Measure['unit'],
  decimals: number,
): string {
  return `${formatDifference(difference, decimals)}${unit === 'percent' ? ' points' : ''}`;
}

export const MOVEMENT_WORDS: Readonly<Record<Movement, string>> = {
  improved: 'improved',
  declined: 'worse',
  unchanged: 'unchanged',
  unknown: '',
};

/** What a column of a measure counts in, for people. */
export const UNIT_WORDS: Readonly<Record<NonNullable<Measure['unit']>, string>> = {
  percent: 'percent',
  points: 'points',
  count: 'count',
  score: 'score',
  ratio: 'ratio',
  days: 'days',
  currency: 'dollars',
  level: 'level',
  yes_no: 'yes or no',
  text: '',
};

/** `Jo Park, Assistant principal`; empty where nobody is named. */
export function personText(person: Person | undefined): string {
  return [person?.name, person?.title].filter((part) => part !== undefined).join(', ');
}

/** Where a plan stands, as it is printed. */
export const STATUS_WORDS = {
  draft: 'Draft',
  in_review: 'In review',
  adopted: 'Adopted',
  archived: 'Archived',
} as const;

/** What a board or council did with a plan, before its name. */
export const DECISIONS = {
  approved: 'Approved by',
  approved_with_conditions: 'Approved with conditions by',
  returned: 'Returned by',
  presented: 'Presented to',
} as const;

/** What is decided about a strategy, as a sentence. */
export const DISPOSITIONS = {
  continue: 'Continue as planned.',
  modify: 'Modify.',
  discontinue: 'Discontinue.',
} as const;
