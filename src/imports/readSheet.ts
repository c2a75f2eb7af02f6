import type { MappingFile } from '../model/plan.ts';
import type { ReadSheet, SheetArea, SheetCell } from '../model/workbook.ts';
import { findHeading, headingsAt } from './findHeading.ts';
import { plainCell } from './plainCell.ts';
import { shownNumber } from './shownNumber.ts';
import type { Table, TableRow, TypedCell } from './table.ts';

/**
 * Reads the sheet of a workbook as rows, as they are shown; the heading is where the columns are
 * that the mapping names, unless it says where. Rows without any content are no rows.
 */
export function readSheet(
  sheet: ReadSheet,
  mapping: MappingFile,
): Table | { readonly refused: string } {
  const rows = sheet.rows.map(rowOf);
  const filled = rows.filter(({ cells, typed }) => typed.size > 0 || cells.some(isWord));
  const { at } = findHeading(filled, mapping);
  const count = mapping.header_rows ?? 1;
  const below = filled.slice(at + count);
  if (below.length === 0) return { refused: 'There are no rows below the heading.' };
  const areas = sheet.merged.map((area) => ({
    ...area,
    lastRow: Math.min(area.lastRow, rows.length - 1),
  }));
  if (areas.reduce((sum, { row, lastRow }) => sum + lastRow - row, 0) > MOST_SHARED) {
    return { refused: 'Too many of its cells are merged.' };
  }
  const shared = sharedCells(areas, rows);
  return {
    headings: headingsAt(filled, at, count),
    headingLine: filled[at]?.line ?? 1,
    separator: null,
    sheet: sheet.name,
    rows: below.map((row) => withShared(row, shared.get(row.line))),
  };
}

const isWord = (cell: string): boolean => cell !== '';

function rowOf(row: readonly SheetCell[], index: number): TableRow {
  const read = row.map(readCell);
  const typed = read.flatMap(({ text: _, ...cell }, at): [number, TypedCell][] =>
    Object.keys(cell).length > 0 ? [[at, cell]] : [],
  );
  return { line: index + 1, cells: read.map(({ text }) => text), typed: new Map(typed) };
}

/** How programs write that a formula has no value: `#N/A`, and `Err:502` in LibreOffice. */
const ERROR = /^(?:#[A-Z][A-Z_/0!?]*|Err:\d+)$/;

function readCell(cell: SheetCell): TypedCell & { readonly text: string } {
  const { type, value, format, isFormula } = cell;
  if (type === 'number') return shownNumber(value, format);
  if (type === 'yes_no') return { text: value ? 'TRUE' : 'FALSE' };
  if (type === 'empty') return isFormula ? { text: '', fault: NOT_COMPUTED } : { text: '' };
  const text = plainCell(value);
  const isError = type === 'error' || (isFormula && ERROR.test(text));
  return isError ? { text, fault: 'The cell holds an error of the spreadsheet.' } : { text };
}

const NOT_COMPUTED = 'The cell holds a formula that was never computed.';

/** Merged cells of people's sheets are far fewer; those that overlap could cover all rows each. */
const MOST_SHARED = 1_000_000;

/** Cells that a merged one above stands for, by their row and then by their column. */
type SharedCells = ReadonlyMap<number, ReadonlyMap<number, TypedCell & { readonly text: string }>>;

/** Merged cells are one above all rows that they cover; only the first of them has the value. */
function sharedCells(areas: readonly SheetArea[], rows: readonly TableRow[]): SharedCells {
  const shared = new Map<number, Map<number, TypedCell & { text: string }>>();
  for (const { row, column, lastRow } of areas) {
    const text = rows[row]?.cells[column] ?? '';
    const typed = rows[row]?.typed.get(column);
    for (let below = row + 1; below <= lastRow; below += 1) {
      const cells = shared.get(below + 1) ?? new Map<number, TypedCell & { text: string }>();
      shared.set(below + 1, cells.set(column, { ...typed, text, isShared: true }));
    }
  }
  return shared;
}

function withShared(row: TableRow, shared: ReturnType<SharedCells['get']>): TableRow {
  if (shared === undefined) return row;
  const cells = [...row.cells];
  const typed = new Map(row.typed);
  for (const [at, { text, ...cell }] of shared) {
    cells[at] = text;
    typed.set(at, cell);
  }
  return { ...row, cells, typed };
}
