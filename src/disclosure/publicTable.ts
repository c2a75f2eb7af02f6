import { isMapping } from './isInternal.ts';
import { isGroupName } from './groupNames.ts';
import type { Limits } from './smallness.ts';

type Row = readonly unknown[];

/** Headings of columns that count the students of a row. */
const COUNT =
  /^(?:n|n ?=|#|no\.?|number|count|counted|tested|enrolled|enrollment|students?)$|\b(?:number|count) (?:of|tested|enrolled)|^students (?:tested|enrolled|counted)$|n[- ]?size/i;

const STAR = '*';

/** A number in a cell: 35, "35%", "12 of 21". */
const isFigure = (cell: unknown): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && /\d/.test(cell));

/**
 * A table of the needs assessment as the public sees it. A row of a group shows its figures only
 * where a column says that enough students are counted; one small row takes the next smallest with
 * it. A column of a group has no such count and shows none.
 */
export function publicTable(
  table: unknown,
  known: ReadonlySet<string>,
  { min_denominator, min_numerator }: Limits,
): { readonly table: unknown; readonly withheld: number } {
  if (!isMapping(table) || !Array.isArray(table['rows']) || !Array.isArray(table['columns'])) {
    return { table, withheld: 0 };
  }
  const columns: readonly unknown[] = table['columns'];
  const rows = (table['rows'] as readonly unknown[]).filter(Array.isArray) as Row[];
  const counting = columns.findIndex((c) => typeof c === 'string' && COUNT.test(c.trim()));
  const least = columns.length === 2 && counting === 1 ? min_numerator : min_denominator;
  const sizes = rows.map((row) => numberOf(row[counting]));
  const hidden = hiddenRows(rows, sizes, least, known);
  let withheld = 0;
  const shown = rows.map((row, index) =>
    row.map((cell, column) => {
      const isHidden = hidden.has(index) || isGroupName(columns[column], known);
      if (column === 0 || !isHidden || !isFigure(cell)) return cell;
      withheld += 1;
      return STAR;
    }),
  );
  return { table: { ...table, rows: shown }, withheld };
}

function hiddenRows(
  rows: readonly Row[],
  sizes: readonly (number | null)[],
  least: number,
  known: ReadonlySet<string>,
): Set<number> {
  const isSmall = (index: number): boolean => {
    const size = sizes[index] ?? null;
    return size === null ? isGroupName(rows[index]?.[0], known) : size < least;
  };
  const all = rows.map((_row, index) => index);
  const hidden = new Set(all.filter(isSmall));
  if (hidden.size !== 1 || rows.length < 3) return hidden;
  const open = all.filter((index) => !hidden.has(index));
  const [next] = open.toSorted((a, b) => (sizes[a] ?? Infinity) - (sizes[b] ?? Infinity));
  return next === undefined ? hidden : hidden.add(next);
}

function numberOf(cell: unknown): number | null {
  const number = typeof cell === 'string' ? Number(cell.replace(/[,\s]/g, '') || NaN) : cell;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
