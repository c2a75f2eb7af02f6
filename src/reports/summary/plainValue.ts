import type { Language } from '../../model/language.ts';
import { round } from '../../model/numbers.ts';
import type { Measure, MeasureValue } from '../../model/plan.ts';
import { say, sayDollars, sayNumber } from './say.ts';

/** How the values of one measure are written. */
export interface ValueStyle {
  readonly unit: Measure['unit'];
  readonly decimals: number;
}

/**
 * The fewest decimals that hide nothing: whole numbers, unless two values that differ would look
 * the same, or a small share would look like none.
 */
export function plainDecimals(
  values: readonly (MeasureValue | null)[],
  unit: Measure['unit'],
  decimals: number,
): number {
  const bounds = unit === 'percent' ? [0, 100] : [0];
  const numbers = [...values, ...bounds].filter((value) => typeof value === 'number');
  const exact = new Set(numbers.map((value) => round(value, decimals))).size;
  for (let fewer = 0; fewer < decimals; fewer += 1) {
    if (new Set(numbers.map((value) => round(value, fewer))).size === exact) return fewer;
  }
  return decimals;
}

/** A value as people say it: `58 of 100`, `12 days`, `$650`, `Yes`. */
export function plainValue(language: Language, value: MeasureValue, style: ValueStyle): string {
  const { unit } = style;
  if (typeof value === 'boolean') return say(language, value ? 'yes' : 'no');
  if (typeof value === 'string') return value;
  const number = bareValue(language, value, style);
  if (unit === 'percent') return say(language, 'of_100', { value: number });
  if (unit === 'days') return say(language, 'days', { value: number, count: value });
  if (unit === 'points') return say(language, 'points', { value: number, count: value });
  return number;
}

/** The same without its unit, beside a value that has it: `51`; dollars keep their sign. */
export function bareValue(
  language: Language,
  value: MeasureValue,
  { unit, decimals }: ValueStyle,
): string {
  if (typeof value !== 'number') return plainValue(language, value, { unit, decimals });
  if (unit === 'currency') return sayDollars(language, value, decimals);
  return sayNumber(language, value, decimals);
}
