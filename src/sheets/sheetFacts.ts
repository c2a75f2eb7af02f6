import { columnName, type NewCell, type ReadSheet, type ReadWorkbook } from '../model/workbook.ts';
import type { ColumnId, OpenValue, RowTarget, TableName } from './sheetRow.ts';

/** What a workbook remembers about a plan. */
export interface PlanFacts {
  readonly plan: string;
  readonly title: string;
  /** Stays the same while the plan's file does. */
  readonly fingerprint: string;
}

/** What a workbook remembers about a row: what it is about, and what it said when it was made. */
export interface RowFacts {
  readonly key: string;
  readonly plan: string;
  readonly target: RowTarget;
  /** What was shown in the cells that are not to be filled in. */
  readonly closed: Readonly<Partial<Record<ColumnId, string>>>;
  /** What the plan said in the cells that are; columns without a value are there as null. */
  readonly base: ReadonlyMap<ColumnId, OpenValue>;
}

/** What a workbook remembers about itself, on a sheet that nobody sees. */
export interface SheetFacts {
  readonly cycle: string;
  readonly madeOn: string;
  readonly plans: readonly PlanFacts[];
  readonly rows: readonly RowFacts[];
  readonly headings: readonly Heading[];
}

/** The heading of a column as it was written. */
export interface Heading {
  readonly table: TableName;
  readonly column: ColumnId;
  readonly text: string;
}

export const FACTS_SHEET = 'pip data';
const MARK = 'pip sheet';
const VERSION = 1;

/** Where the choices of a drop-down stand on the hidden sheet, by their position among all lists. */
export const listRange = (position: number, choices: readonly string[]): string =>
  `'${FACTS_SHEET}'!$B$${position + 2}:$${columnName(choices.length)}$${position + 2}`;

/**
 * Rows of the hidden sheet; each begins with the word that says what it holds. The choices of
 * drop-downs come first, because cells refer to them by their row.
 */
export function factRows(facts: SheetFacts, lists: readonly (readonly string[])[]): NewCell[][] {
  const { cycle, madeOn, plans, rows, headings } = facts;
  const texts = [
    [MARK, String(VERSION), cycle, madeOn],
    ...lists.map((choices) => ['list', ...choices]),
    ...headings.map(({ table, column, text }) => ['heading', table, column, text]),
    ...plans.map(({ plan, title, fingerprint }) => ['plan', plan, fingerprint, title]),
    ...rows.flatMap(({ key, plan, target, closed, base }) => [
      ['row', key, plan, JSON.stringify(target), JSON.stringify(closed)],
      ...[...base].map(([column, value]) => ['cell', key, column, JSON.stringify(value)]),
    ]),
  ];
  return texts.map((row) => row.map((value) => ({ value })));
}

/** What a workbook remembers; `missing` without its hidden sheet, `newer` where a later program made it. */
export function readFacts({ sheets }: ReadWorkbook): SheetFacts | 'missing' | 'newer' | 'broken' {
  const sheet = sheets.find(({ rows }) => rows[0]?.[0]?.value === MARK);
  if (!sheet) return 'missing';
  const [, version = '', cycle = '', madeOn = ''] = textsIn(sheet)[0] ?? [];
  if (Number(version) > VERSION) return 'newer';
  const lines = textsIn(sheet).slice(1);
  const of = (word: string): string[][] =>
    lines.filter(([first]) => first === word).map(([, ...rest]) => rest);
  try {
    const bases = new Map<string, Map<ColumnId, OpenValue>>();
    for (const [key = '', column = '', json = ''] of of('cell')) {
      const base = bases.get(key) ?? new Map<ColumnId, OpenValue>();
      bases.set(key, base.set(column as ColumnId, JSON.parse(json) as OpenValue));
    }
    return {
      cycle,
      madeOn,
      headings: of('heading').map(([table, column, text = '']) => ({
        table: table as TableName,
        column: column as ColumnId,
        text,
      })),
      plans: of('plan').map(([plan = '', fingerprint = '', title = '']) => {
        return { plan, fingerprint, title };
      }),
      rows: of('row').map(([key = '', plan = '', target = '', closed = '']) => ({
        key,
        plan,
        target: JSON.parse(target) as RowTarget,
        closed: JSON.parse(closed) as RowFacts['closed'],
        base: bases.get(key) ?? new Map<ColumnId, OpenValue>(),
      })),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return 'broken';
    throw error;
  }
}

const textsIn = ({ rows }: ReadSheet): string[][] =>
  rows.map((cells) => cells.map(({ value }) => (value === null ? '' : String(value))));
