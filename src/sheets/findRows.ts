import type { SheetNote } from '../model/sheetList.ts';
import {
  placeInWorkbook,
  type ReadSheet,
  type ReadWorkbook,
  type SheetCell,
} from '../model/workbook.ts';
import { headingKey, OWN_ROW } from './planSheet.ts';
import { FACTS_SHEET, type RowFacts, type SheetFacts } from './sheetFacts.ts';
import { type ColumnId, type TableName, tableOf } from './sheetRow.ts';

/** A cell with the name by which people find it. */
export interface FoundCell {
  readonly place: string;
  readonly cell: SheetCell;
}

/** A row that was found again, wherever it stands now. */
export interface FoundRow {
  readonly facts: RowFacts;
  readonly place: string;
  /** Columns that are not in the sheet any more are left out. */
  readonly cells: ReadonlyMap<ColumnId, FoundCell>;
}

/** Finds the rows of a workbook by their keys and the columns by their headings, and names the rest. */
export function findRows(
  { sheets }: ReadWorkbook,
  facts: SheetFacts,
): { readonly rows: FoundRow[]; readonly notes: SheetNote[] } {
  const byKey = new Map(facts.rows.map((row) => [row.key, row]));
  const rows: FoundRow[] = [];
  const notes: SheetNote[] = [];
  for (const sheet of sheets) {
    const tables = tablesIn(sheet, facts);
    if (sheet.name === FACTS_SHEET || tables.length === 0) continue;
    const found = rowsOf(sheet, tables, byKey);
    rows.push(...found.rows);
    notes.push(...found.notes, ...columnNotes(sheet, tables, facts), ...besides(sheet, tables));
  }
  return { rows, notes };
}

/** The headings of a table on a sheet. */
interface Headings {
  readonly table: TableName;
  readonly row: number;
  /** The column with the keys of the rows. */
  readonly keys: number;
  readonly columns: ReadonlyMap<number, ColumnId>;
  /** Headings that the workbook did not have. */
  readonly strange: ReadonlyMap<number, string>;
}

function tablesIn({ rows }: ReadSheet, facts: SheetFacts): Headings[] {
  return rows.flatMap((cells, row) =>
    (['parts', 'measures'] as const).flatMap((table) => {
      const keys = cells.findIndex(({ value }) => value === headingKey(table));
      if (keys < 0) return [];
      const columns = new Map<number, ColumnId>();
      const strange = new Map<number, string>();
      cells.forEach((cell, column) => {
        const text = cell.type === 'empty' ? '' : String(cell.value).trim();
        if (text === '' || column === keys) return;
        const known = facts.headings.find((each) => each.table === table && each.text === text);
        if (known && ![...columns.values()].includes(known.column))
          columns.set(column, known.column);
        else strange.set(column, text);
      });
      return { table, row, keys, columns, strange };
    }),
  );
}

function rowsOf(
  sheet: ReadSheet,
  tables: readonly Headings[],
  byKey: ReadonlyMap<string, RowFacts>,
): { rows: FoundRow[]; notes: SheetNote[] } {
  const rows: FoundRow[] = [];
  const notes: SheetNote[] = [];
  const keyColumns = [...new Set(tables.map(({ keys }) => keys))];
  sheet.rows.forEach((cells, row) => {
    if (tables.some((each) => each.row === row)) return;
    const keys = keyColumns.map((column) => cells[column]?.value ?? '');
    if (keys.includes(OWN_ROW)) return;
    const facts = keys.map((key) => byKey.get(String(key))).find((each) => each !== undefined);
    const headings = facts && tables.find(({ table }) => table === tableOf(facts.target));
    if (facts && headings) {
      const place = placeInWorkbook(sheet.name, row, headings.keys + 1);
      rows.push({ facts, place, cells: cellsOf(sheet.name, row, cells, headings) });
      return;
    }
    const filled = cells.findIndex(({ type }) => type !== 'empty');
    if (filled < 0) return;
    notes.push({
      place: placeInWorkbook(sheet.name, row, filled),
      reason: facts
        ? 'The headings of this row are not in the sheet any more: nothing of it is used.'
        : 'This row is not about a part or measure of the plan: nothing of it is used.',
      isUnclear: facts !== undefined,
    });
  });
  return { rows, notes };
}

const NOTHING: SheetCell = { type: 'empty', value: null, format: '', isFormula: false };

const cellsOf = (
  sheet: string,
  row: number,
  cells: readonly SheetCell[],
  { columns }: Headings,
): ReadonlyMap<ColumnId, FoundCell> =>
  new Map(
    [...columns].map(([column, id]) => [
      id,
      { place: placeInWorkbook(sheet, row, column), cell: cells[column] ?? NOTHING },
    ]),
  );

/** Columns that somebody added, renamed or took away. */
function columnNotes(
  { name, rows }: ReadSheet,
  tables: readonly Headings[],
  facts: SheetFacts,
): SheetNote[] {
  return tables.flatMap(({ table, row, columns, strange }) => {
    const filled = [...strange].filter(([column]) =>
      rows.some((cells, at) => {
        const isHeading = tables.some((each) => each.row === at);
        return !isHeading && (cells[column]?.type ?? 'empty') !== 'empty';
      }),
    );
    const there = new Set(columns.values());
    const gone = facts.headings.filter((each) => each.table === table && !there.has(each.column));
    return [
      ...filled.map(([column, text]) => ({
        place: placeInWorkbook(name, row, column),
        reason: `The workbook was made without a column "${text}": nothing of it is used.`,
        isUnclear: false,
      })),
      // A heading that was changed must not make a whole column go unread without a word.
      ...gone.map(({ text }) => ({
        place: placeInWorkbook(name, row, 1),
        reason: `The column "${text}" is not there any more: the plan keeps what it says there.`,
        ...(filled.length > 0 ? { hint: 'Give the column its heading back.' } : {}),
        isUnclear: filled.length > 0,
      })),
    ];
  });
}

/** The first cell of each column that has no heading at all. */
function besides({ name, rows }: ReadSheet, tables: readonly Headings[]): SheetNote[] {
  const headed = new Set(
    tables.flatMap(({ keys, columns, strange }) => [keys, ...columns.keys(), ...strange.keys()]),
  );
  const first = new Map<number, number>();
  rows.forEach((cells, row) => {
    cells.forEach(({ type }, column) => {
      if (type !== 'empty' && !headed.has(column) && !first.has(column)) first.set(column, row);
    });
  });
  return [...first].map(([column, row]) => ({
    place: placeInWorkbook(name, row, column),
    reason: 'This column has no heading: nothing of it is used.',
    isUnclear: false,
  }));
}
