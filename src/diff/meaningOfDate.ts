import { isDay } from '../model/dates.ts';

/** Days on which something has to be done, whatever it is. */
const DUE = new Set('due by completion check_in until'.split(' '));
const OTHERS = new Set('start on from to decided_on'.split(' '));

/** Whether a field holds a day on the sides where it holds anything. */
export function isDateField(name: string, before: unknown, after: unknown): boolean {
  const values = [before, after].filter((value) => value !== undefined);
  const areDays = values.every((value) => typeof value === 'string' && isDay(value));
  const isNamed = DUE.has(name) || OTHERS.has(name);
  return values.length > 0 && areDays && (isNamed || values.length === 2);
}

/** What the move of a day means, for what was due or for what only happens. */
export function meaningOfDate(name: string, before: unknown, after: unknown): string {
  if (!DUE.has(name)) return 'date-changed';
  if (before === undefined) return 'date-set';
  if (after === undefined) return 'date-removed';
  return String(after) > String(before) ? 'date-later' : 'date-earlier';
}
