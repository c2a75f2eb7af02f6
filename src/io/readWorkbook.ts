import type { Cell, Sheet } from 'hucre/xlsx';
import { CommandError } from '../model/commandError.ts';
import type { ReadSheet, ReadWorkbook, SheetCell, SheetValue } from '../model/workbook.ts';
import { checkWorkbookArchive } from './workbookArchive.ts';

/** A sheet may be this wide and long; one column and row more are read, to see what goes beyond. */
const MOST_COLUMNS = 255;
const MOST_ROWS = 60_000;
const AREA = `A1:IV${MOST_ROWS + 1}`;

/**
 * Reads the bytes of a workbook as plain sheets, formulas by the values that were saved with them.
 * Throws a `CommandError` for anything that is none, is encrypted, or would not fit into memory.
 * @param name how the file is called in messages.
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<ReadWorkbook> {
  checkWorkbookArchive(bytes, name);
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes, { readStyles: true, range: AREA }).catch(
    (cause: unknown) => {
      throw new CommandError(`${name} cannot be read as a workbook.`, {
        hint: 'It may be damaged: open it in a spreadsheet program, and save it as .xlsx.',
        cause,
      });
    },
  );
  return { sheets: sheets.map((sheet) => plainSheet(sheet, name)) };
}

function plainSheet(sheet: Sheet, file: string): ReadSheet {
  const { name, rows, cells, merges = [] } = sheet;
  refuseBeyond(sheet, file);
  const isFormula = (row: number, column: number): boolean =>
    cells?.get(`${row},${column}`)?.formula !== undefined;
  const trimmed = rows.map((row, at) =>
    upToLast(row, (value, column) => isFilled(value) || isFormula(at, column)),
  );
  return {
    name,
    visibility: sheet.veryHidden ? 'very_hidden' : sheet.hidden ? 'hidden' : 'visible',
    rows: upToLast(trimmed, (row) => row.length > 0).map((row, at) =>
      row.map((value, column) => plainCell(value, cells?.get(`${at},${column}`))),
    ),
    merged: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      lastRow: endRow,
      lastColumn: endCol,
    })),
  };
}

type Value = Sheet['rows'][number][number];

const isFilled = (value: Value | undefined): boolean => value !== null && value !== undefined;

/** Programs save colors and lines far behind the last value. */
const upToLast = <T>(
  list: readonly T[],
  isWanted: (item: T, index: number) => boolean,
): readonly T[] => list.slice(0, list.findLastIndex(isWanted) + 1);

/** What goes beyond the area that is read must not be lost without a word. */
function refuseBeyond({ name, rows }: Sheet, file: string): void {
  const isTooLong = rows[MOST_ROWS]?.some(isFilled) ?? false;
  if (!isTooLong && !rows.some((row) => isFilled(row[MOST_COLUMNS]))) return;
  const what = isTooLong ? `${MOST_ROWS} rows` : `${MOST_COLUMNS} columns`;
  throw new CommandError(`The sheet "${name}" of ${file} has more than ${what}.`, {
    hint: 'Delete what stands behind the data, or save the sheet as CSV.',
  });
}

function plainCell(value: Value, cell: Cell | undefined): SheetCell {
  const format = cell?.style?.numFmt ?? '';
  const isFormula = cell?.formula !== undefined;
  return { ...plainValue(value, cell?.type === 'error'), format, isFormula };
}

function plainValue(value: Value, isError: boolean): SheetValue {
  if (value === null) return EMPTY;
  if (value instanceof Date) return { type: 'day', value: dayOf(value) };
  if (typeof value === 'number') return { type: 'number', value };
  if (typeof value === 'boolean') return { type: 'yes_no', value };
  return { type: isError ? 'error' : 'text', value };
}

const EMPTY: SheetValue = { type: 'empty', value: null };

/** The day of a date; with its time where that is not midnight. */
function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day}T${time.slice(0, 8)}`;
}
