import { firstYear, schoolYear } from '../model/dates.ts';
import { show } from './schemaWords.ts';

/** What the schema calls a school year. */
export const SCHOOL_YEAR = 'School year';

/** Says why a value is no school year, and which one was probably meant. */
export function notASchoolYear(
  field: string,
  value: unknown,
): { readonly rule: string; readonly message: string; readonly hint: string } {
  const hasFirstYear = typeof value === 'string' && /^\d{4}(?!\d)/.test(value);
  return {
    rule: 'malformed-value',
    message: `${field} cannot be ${show(value)}. A school year is its first year and the last two digits of the next.`,
    hint: hasFirstYear
      ? `Did you mean \`${schoolYear(firstYear(value))}\`?`
      : 'For example `2026-27`.',
  };
}
