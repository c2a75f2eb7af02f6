import type {
  NewCell,
  NewWorkbook,
  ReadSheet,
  ReadWorkbook,
  SheetCell,
} from '../../src/model/workbook.ts';

/** A workbook as it would be read again, without a file between. */
export const asRead = ({ sheets }: NewWorkbook): ReadWorkbook => ({
  sheets: sheets.map(({ name, visibility = 'visible', rows }) => ({
    name,
    visibility,
    rows: rows.map((cells) => cells.map(readCell)),
    merged: [],
  })),
});

function readCell({ value, isDay, look }: NewCell): SheetCell {
  const rest = { format: look?.format ?? '', isFormula: false };
  if (value === null) return { type: 'empty', value, ...rest };
  if (typeof value === 'number') return { type: 'number', value, ...rest };
  if (typeof value === 'boolean') return { type: 'yes_no', value, ...rest };
  return { type: isDay ? 'day' : 'text', value, ...rest };
}

/** What a program writes that knows nothing of what it read but its cells. */
export const asNew = ({ sheets }: ReadWorkbook): NewWorkbook => ({
  title: '',
  description: '',
  sheets: sheets.map(({ name, visibility, rows }) => ({
    name,
    visibility,
    rows: rows.map((cells) =>
      cells.map(({ type, value, format }) => ({
        value,
        isDay: type === 'day',
        ...(format === '' ? {} : { look: { format } }),
      })),
    ),
  })),
});

/** What somebody types: an ISO day is a date, `57%` a percentage, a number a number. */
export function typed(value: string | number | boolean | null): SheetCell {
  const rest = { format: '', isFormula: false };
  if (value === null || value === '') return { type: 'empty', value: null, ...rest };
  if (typeof value === 'number') return { type: 'number', value, ...rest };
  if (typeof value === 'boolean') return { type: 'yes_no', value, ...rest };
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return { type: 'day', value, ...rest };
  if (/^-?[\d.]+%$/.test(value)) {
    const fraction = Number((Number(value.slice(0, -1)) / 100).toPrecision(15));
    return { type: 'number', value: fraction, format: '0.00%', isFormula: false };
  }
  return { type: 'text', value, ...rest };
}

/** Where a cell stands. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell of a row, named by a text in it, below a heading. */
export function spotOf({ sheets }: ReadWorkbook, row: string, heading: string, on?: string): Spot {
  for (const { name, rows } of sheets) {
    if (on !== undefined && name !== on) continue;
    const columns = rows.map((cells) => cells.findIndex(({ value }) => value === heading));
    const column = columns.find((at) => at > 0);
    const at = rows.findIndex((cells) => cells.some(({ value }) => value === row));
    if (column !== undefined && at >= 0) return { sheet: name, row: at, column };
  }
  throw new Error(`There is no cell ${heading} of ${row}.`);
}

export const cellAt = ({ sheets }: ReadWorkbook, spot: Spot): SheetCell | undefined =>
  sheets.find(({ name }) => name === spot.sheet)?.rows[spot.row]?.[spot.column];

/** The workbook with other cells in some places; one that is typed into keeps its number format. */
export function withCells(
  workbook: ReadWorkbook,
  changes: readonly (readonly [Spot, SheetCell])[],
): ReadWorkbook {
  return changes.reduce((before, [spot, cell]) => {
    return onSheet(before, spot.sheet, (rows) => {
      const copy = rows.map((cells) => [...cells]);
      const row = (copy[spot.row] ??= []);
      while (row.length < spot.column) row.push(typed(null));
      const format = cell.format || (row[spot.column]?.format ?? '');
      const isText = cell.type === 'number' && format === '@';
      row[spot.column] = isText
        ? { type: 'text', value: String(cell.value), format, isFormula: false }
        : { ...cell, format };
      return copy;
    });
  }, workbook);
}

/** The workbook with other rows on one of its sheets. */
export const onSheet = (
  { sheets }: ReadWorkbook,
  name: string,
  change: (rows: ReadSheet['rows']) => ReadSheet['rows'],
): ReadWorkbook => ({
  sheets: sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, rows: change(sheet.rows) } : sheet,
  ),
});
