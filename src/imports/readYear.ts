import { schoolYear } from '../model/dates.ts';

/**
 * A school year as exports write it, as `2026-27`. Null where it is none: a single year may be the
 * first or the last of two, and nobody can tell.
 */
export function readYear(text: string): string | null {
  const [, first, last] = /^(?:SY\s*)?(\d{4})\s*[-–/]\s*(\d{4}|\d{2})$/i.exec(text.trim()) ?? [];
  if (first === undefined || last === undefined) return null;
  const year = schoolYear(Number(first));
  return Number(last) % 100 === (Number(first) + 1) % 100 ? year : null;
}
