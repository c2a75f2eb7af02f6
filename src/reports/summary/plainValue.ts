import type { Language } from '../../model/language.ts';
import { round } from '../../model/numbers.ts';
import type { Measure, MeasureValue } from '../../model/plan.ts';
import { say, sayDollars, sayNumber } from './say.ts';

/** How the values of one measure are written. */
export interface ValueStyle {
  readonly unit: Measure['unit'];
  readonly decimals: number;
}

/** How far a number may be moved by rounding, as a share of itself: 52.4 is 52, but 0.9 is not 1. */
const FAR = 0.05;

/**
 * The fewest decimals that hide nothing: whole numbers, unless two values that differ would look
 * the same, a small share would look like none, or a small number like another. Shares are told as
 * people out of a hundred, who are whole.
 */
export function plainDecimals(
  values: readonly (MeasureValue | null)[],
  unit: Measure['unit'],
  decimals: number,
): number {
  const bounds = unit === 'percent' ? [0, 100] : [0];
  const numbers = [...values, ...bounds].filter((value) => typeof value === 'number');
  const exact = new Set(numbers.map((value) => round(value, decimals))).size;
  const isNear = (value: number, fewer: number): boolean =>
    unit === 'percent' || Math.abs(round(value, fewer) - value) <= Math.abs(value) * FAR;
  for (let fewer = 0; fewer < decimals; fewer += 1) {
    const isTold = new Set(numbers.map((value) => round(value, fewer))).size === exact;
    if (isTold && numbers.every((value) => isNear(value, fewer))) return fewer;
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
