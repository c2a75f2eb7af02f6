import { firstYear, schoolYear } from '../../model/dates.ts';

/** `2026-27`, `2026-2027` and `26-27`, with a dash of any length. */
const YEARS = /(?<!\d)(\d{4}|\d{2})([-–—/])(\d{4}|\d{2})(?!\d)/g;

/** A text with the school year after the one that it names; null where it does not name that year. */
export function yearsMoved(text: string, term: string): string | null {
  const first = firstYear(term);
  const moved = text.replace(YEARS, (whole, from: string, dash: string, to: string) => {
    const isMeant = sameYear(from, first) && sameYear(to, first + 1);
    return isMeant ? `${written(first + 1, from)}${dash}${written(first + 2, to)}` : whole;
  });
  return moved === text ? null : moved;
}

const sameYear = (digits: string, year: number): boolean => String(year).endsWith(digits);
const written = (year: number, like: string): string => String(year).slice(-like.length);

/** An id or path with the next year in it: in the place of the one it names, else behind its end. */
export function inNextYear(name: string, term: string): string {
  const moved = yearsMoved(name, term);
  if (moved !== null) return moved;
  const first = firstYear(term);
  const single = name.replace(new RegExp(`(?<!\\d)${first}(?!\\d)`, 'g'), String(first + 1));
  if (single !== name) return single;
  return name.replace(/(\.ya?ml)?$/i, (ending) => `-${first + 1}${ending}`);
}

/** The school year after one. */
export const yearAfter = (term: string): string => schoolYear(firstYear(term) + 1);
