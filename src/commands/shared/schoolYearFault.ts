import { schoolYear } from '../../model/dates.ts';

const SCHOOL_YEAR = /^(\d{4})-\d{2}$/;

/** What is wrong with a school year as somebody typed it; undefined where nothing is. */
export function schoolYearFault(typed: string): string | undefined {
  const [, year] = SCHOOL_YEAR.exec(typed) ?? [];
  if (year !== undefined && schoolYear(Number(year)) === typed) return undefined;
  return `"${typed}" is not a school year. Write it like 2026-27.`;
}
