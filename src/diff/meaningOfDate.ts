import { isDay } from '../model/dates.ts';

const DATES = new Set([
  'due',
  'start',
  'by',
  'on',
  'completion',
  'check_in',
  'from',
  'to',
  'until',
]);

/** Whether a field holds a day on the sides where it holds anything. */
export function isDateField(name: string, before: unknown, after: unknown): boolean {
  const values = [before, after].filter((value) => value !== undefined);
  const areDays = values.every((value) => typeof value === 'string' && isDay(value));
  return values.length > 0 && areDays && (DATES.has(name) || values.length === 2);
}

/** What the move of a day means for what was due. */
export function meaningOfDate(before: unknown, after: unknown): string {
  if (before === undefined) return 'date-set';
  if (after === undefined) return 'date-removed';
  return String(after) > String(before) ? 'date-later' : 'date-earlier';
}
