import { isDay } from '../model/dates.ts';
import type { MappingFile } from '../model/plan.ts';

const WITH_SLASHES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * A day as exports write it, as an ISO day; the time of day is left out. Unclear where month and day
 * could change places and nothing says which is which. Null where it is no day.
 */
export function readDay(
  text: string,
  form: MappingFile['dates'],
): { readonly day: string } | 'unclear' | null {
  const [written = ''] = text.split(/[ T](?=\d{1,2}:)/);
  if (isDay(written)) return { day: written };
  const [, first, second, year] = WITH_SLASHES.exec(written) ?? [];
  if (first === undefined || second === undefined || year === undefined) return null;
  const monthFirst = iso(year, first, second);
  const dayFirst = iso(year, second, first);
  const isOpen = form === undefined && monthFirst !== dayFirst;
  if (isOpen && monthFirst !== null && dayFirst !== null) return 'unclear';
  const day =
    form === undefined
      ? (monthFirst ?? dayFirst)
      : form === 'month/day/year'
        ? monthFirst
        : dayFirst;
  return day === null ? null : { day };
}

function iso(year: string, month: string, day: string): string | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}
