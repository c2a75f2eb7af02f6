import { isDay } from '../model/dates.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day that people mean by `2/12/2027`, `February 12, 2027` or `2027-2-12`; null where unclear. */
export function dayWritten(written: string): string | null {
  const text = written.replace(/["'“”‘’]/g, '').trim();
  const [, month, day, year] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ??
    /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text) ??
    [];
  if (month !== undefined) return isoDay(year, month, day);
  const [, isoYear, isoMonth, isoDate] =
    /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  return isoDay(isoYear, isoMonth, isoDate);
}

function isoDay(year = '', month = '', day = ''): string | null {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const number = named > 0 ? String(named) : month;
  const iso = [year, number.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isDay(iso) ? iso : null;
}
