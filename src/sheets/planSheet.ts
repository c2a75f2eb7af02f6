import type { CellCheck, NewCell, NewSheet } from '../model/workbook.ts';
import { type Column, WIDTHS } from './columns.ts';
import { cellCheck } from './cellCheck.ts';
import { heightFor } from './heightFor.ts';
import { closedLook, headingLook, openLook, SECTION, SUBTITLE, TITLE } from './looks.ts';
import { formatOf, shownCell } from './shownCell.ts';
import { type ColumnId, type SheetRow, type TableName, tableOf } from './sheetRow.ts';

/** A row that has got its key. */
export interface KeyedRow {
  readonly key: string;
  readonly row: SheetRow;
}

/** What stands on the sheet of a plan. */
export interface PlanSheetContent {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly paper: 'letter' | 'a4';
  readonly rows: readonly KeyedRow[];
  readonly columns: Readonly<Record<TableName, readonly Column[]>>;
  /** Where the choices of a drop-down stand. */
  readonly rangeOf: (choices: readonly string[]) => string;
}

/** Cells that hold no part of the plan have a key as well, so that rows somebody adds are known. */
export const OWN_ROW = '-';
/** The key of the headings of a table. */
export const headingKey = (table: TableName): string => `headings of ${table}`;

const SECTIONS: Readonly<Record<TableName, string>> = {
  parts: 'Ratings of the plan and its parts',
  measures: 'Results of the measures',
};

/** The sheet of a plan: the headings of both tables stay in sight, and each table below has its tint. */
export function planSheet(content: PlanSheetContent): NewSheet {
  const { name, title, subtitle, paper, rows, columns } = content;
  const tables = (['parts', 'measures'] as const).filter((table) =>
    rows.some(({ row }) => tableOf(row.target) === table),
  );
  const cells: NewCell[][] = [
    [{ value: OWN_ROW }, { value: title, look: TITLE }],
    [{ value: OWN_ROW }, { value: subtitle, look: SUBTITLE }],
    ...tables.map((table) => [
      { value: headingKey(table) },
      ...columns[table].map(({ id, heading }) => ({
        value: heading,
        look: headingLook(table, alignOf(id)),
      })),
    ]),
  ];
  const repeated = cells.length;
  const heights = new Map([
    [0, 26],
    [1, 18],
    ...tables.map((_, index): [number, number] => [index + 2, 30]),
  ]);
  const growing = new Set<number>();
  const checks = tables.flatMap((table) => addTable(table, content, cells, heights, growing));
  const last = WIDTHS.length - 1;
  return {
    name,
    rows: cells,
    widths: WIDTHS,
    heights,
    growing,
    merged: [0, 1].map((row) => ({ row, column: 1, lastRow: row, lastColumn: last })),
    checks: joined(checks),
    frozen: { rows: repeated, columns: 3 },
    isProtected: true,
    print: { paper, isLandscape: true, repeatedRows: repeated, footer: title },
  };
}

/** Adds a bar with the name of a table, then its rows; gives what their cells ask for. */
function addTable(
  table: TableName,
  { rows, columns, rangeOf }: PlanSheetContent,
  cells: NewCell[][],
  heights: Map<number, number>,
  growing: Set<number>,
): CellCheck[] {
  heights.set(cells.length, 20);
  const bar = columns[table].map((_, index) => ({
    value: index === 0 ? SECTIONS[table] : null,
    look: SECTION[table],
  }));
  cells.push([{ value: OWN_ROW }, ...bar]);
  return rows
    .filter(({ row }) => tableOf(row.target) === table)
    .flatMap(({ key, row }) => {
      const at = cells.length;
      const filled = columns[table].map(({ id }) => cellOf(row, id));
      growing.add(at);
      heights.set(at, heightFor(filled, WIDTHS.slice(1)));
      cells.push([{ value: key }, ...filled]);
      return columns[table].flatMap(({ id }, index) => {
        const open = row.open.get(id);
        return open ? (cellCheck(id, open.kind, at, index + 1, rangeOf) ?? []) : [];
      });
    });
}

const CENTERED: readonly ColumnId[] = [
  'last',
  'suggested',
  'rating',
  'benchmark',
  'value',
  'on',
  'n',
  'target',
];

/** Figures and short words stand in the middle, texts at the left. */
const alignOf = (id: ColumnId): 'center' | undefined =>
  CENTERED.includes(id) ? 'center' : undefined;

function cellOf(row: SheetRow, id: ColumnId): NewCell {
  const open = row.open.get(id);
  if (open) {
    const look = openLook(formatOf(open.kind, open.value), alignOf(id));
    return { ...shownCell(open.kind, open.value), look };
  }
  const isName = id === 'title' || id === 'measure';
  const look = closedLook(row.isHeading, isName ? Math.min(row.depth, 4) : 0, alignOf(id));
  return { value: row.closed[id] ?? null, look };
}

/** Neighbors below each other that ask for the same are one check: a sheet may have many rows. */
function joined(checks: readonly CellCheck[]): CellCheck[] {
  const done: CellCheck[] = [];
  for (const check of checks.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const before = done.at(-1);
    const isNext = before?.column === check.column && before.lastRow + 1 === check.row;
    if (before && isNext && sameWish(before, check)) {
      done[done.length - 1] = { ...before, lastRow: check.lastRow };
    } else done.push(check);
  }
  return done;
}

const sameWish = (one: CellCheck, other: CellCheck): boolean =>
  JSON.stringify([one.wants, one.title, one.prompt, one.error]) ===
  JSON.stringify([other.wants, other.title, other.prompt, other.error]);
