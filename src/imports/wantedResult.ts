import type { MeasureValue, Provenance } from '../model/plan.ts';
import type { ValuePlace } from './findColumns.ts';
import type { Import, Series } from './findSeries.ts';
import { type Left, left } from './left.ts';
import { markOf, MEND_CELL, readCell, type ValueForm } from './readCell.ts';
import { readDay } from './readDay.ts';
import { readNumber } from './readNumber.ts';
import { type TableRow, typedAt } from './table.ts';

/** The fields of a result that an export gives. */
export interface WantedResult {
  readonly value: MeasureValue;
  readonly n?: number;
  readonly on?: string;
  readonly printed?: string;
  readonly provenance?: Provenance;
}

/** Reads one value of a row with what belongs to it: the number of students, and the day. */
export function wantedResult(
  row: TableRow,
  { at, n }: ValuePlace,
  { measure }: Series,
  { mapping, columns, asOf }: Import,
  form: ValueForm,
): WantedResult | Left {
  const { cells } = row;
  const shared = [at, n ?? at].find((place) => typedAt(row, place).isShared);
  if (shared !== undefined) return sharedBy(cells[shared] ?? '');
  const read = readCell(cells[at] ?? '', measure.data, form, typedAt(row, at));
  if ('why' in read) return read;
  const count = n === null ? {} : countIn(row, n, form);
  if ('why' in count) return count;
  const day = columns.on === null ? { on: mapping.day } : dayIn(cells[columns.on] ?? '', mapping);
  if ('why' in day) return day;
  if (day.on !== undefined && day.on > asOf) {
    const hint =
      'Correct the file, or say `dates` in the mapping where month and day are confused.';
    return left('The day of the measurement has not come yet.', day.on, hint, true);
  }
  const { provenance } = mapping;
  return {
    value: read.value,
    ...count,
    ...(day.on === undefined ? {} : { on: day.on }),
    ...(read.printed === undefined ? {} : { printed: read.printed }),
    ...(provenance === undefined ? {} : { provenance }),
  };
}

function sharedBy(cell: string): Left {
  const hint = 'Part the merged cells, and write into each row what is meant.';
  return left('One merged cell stands for the values of several rows.', cell, hint, true);
}

function countIn(row: TableRow, at: number, form: ValueForm): { readonly n?: number } | Left {
  const cell = row.cells[at] ?? '';
  const { fault, number, isPercent } = typedAt(row, at);
  if (fault !== undefined) return left(fault, cell, MEND_CELL, true);
  if (markOf(cell, form.marks) !== null) return {};
  if (number !== undefined) return wholeNumber(isPercent ? [] : [number], cell);
  const { decimal, separator } = form;
  const isComma = decimal === 'comma' || (decimal === undefined && separator === 'semicolon');
  // A count is whole, and so what parts its digits are thousands.
  const counts = (isComma ? (['point', 'comma'] as const) : (['point'] as const)).map((point) =>
    readNumber(cell, { decimal: point, separator }),
  );
  return wholeNumber(counts, cell);
}

function wholeNumber(counts: readonly unknown[], cell: string): { readonly n: number } | Left {
  const count = counts.find((each) => Number.isInteger(each) && Number(each) >= 0);
  if (typeof count === 'number') return { n: count };
  const hint = 'Correct the file, or say under `marks` what stands for no number.';
  return left('The number of students is no whole number.', cell, hint, true);
}

function dayIn(
  cell: string,
  { dates, day: usual }: Import['mapping'],
): { readonly on?: string | undefined } | Left {
  if (cell === '') return { on: usual };
  const day = readDay(cell, dates);
  if (day === null) {
    return left('The day of the measurement is none.', cell, 'Write it like 2027-01-13.', true);
  }
  if (day !== 'unclear') return { on: day.day };
  const hint = 'Say `dates: month/day/year` or `dates: day/month/year` in the mapping.';
  return left('Month and day could change places.', cell, hint, true);
}
