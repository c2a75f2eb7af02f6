import type { PlacedLine } from '../../model/linesOnce.ts';
import type { OutlineField } from '../../model/outline.ts';
import type { Cell, TableBlock } from '../../model/planDocument.ts';
import { decimalsOf, formatNumber, round } from '../../model/numbers.ts';
import type { BudgetLine } from '../../model/plan.ts';
import type { Sources } from './source.ts';
import { fieldsWithValues, type Mapping, valueLine } from './values.ts';

export const cell = (text: string, details: readonly string[] = []): Cell => ({ text, details });

/** More columns than this do not fit a page: the rest stands in small lines under the first. */
const MOST_COLUMNS = 5;

/** A list of mappings as a table; fields that no entry has get no column. */
export function entriesTable(
  entries: readonly Mapping[],
  field: OutlineField,
  sources: Sources,
  label: string | null,
  isForm = false,
): TableBlock {
  const columns = isForm ? formColumns(entries, field) : columnsOf(entries, field);
  const shown = columns.slice(0, MOST_COLUMNS);
  const more = columns.slice(MOST_COLUMNS);
  const text = (entry: Mapping, column: OutlineField) =>
    valueLine(entry[column.name], column, sources);
  return {
    type: 'table',
    label,
    style: isForm ? 'form' : 'entries',
    columns: shown.map((column) => ({ label: column.label, isNumber: column.type === 'number' })),
    rows: entries.map((entry) =>
      shown.map((column, index) => cell(text(entry, column), index === 0 ? extras(entry) : [])),
    ),
    foot: [],
  };

  function extras(entry: Mapping): string[] {
    return more.flatMap((column) => {
      const said = text(entry, column);
      return said === '' ? [] : [`${column.label}: ${said}`];
    });
  }
}

/** A form shows the columns that nobody filled as well, as far as they fit. */
function formColumns(entries: readonly Mapping[], field: OutlineField): OutlineField[] {
  const used = columnsOf(entries, field);
  const isUsed = ({ name }: OutlineField) => used.some((column) => column.name === name);
  const room = MOST_COLUMNS - used.length;
  const empty = field.children.filter((child) => !isUsed(child) && child.name !== 'id');
  const shown = empty.slice(0, Math.max(room, 0));
  const known = field.children.filter((child) => isUsed(child) || shown.includes(child));
  return [...known, ...used.filter((column) => !known.includes(column))];
}

/** Every field that an entry has, in the order of the outline. */
function columnsOf(entries: readonly Mapping[], { children }: OutlineField): OutlineField[] {
  const used = new Map(
    entries.flatMap((entry) => fieldsWithValues(entry, children)).map(([f]) => [f.name, f]),
  );
  const known = children.filter(({ name }) => used.has(name));
  return [
    ...known,
    ...[...used.values()].filter(({ name }) => !known.some((k) => k.name === name)),
  ];
}

/** A mapping with keys of the author's own as two columns. */
export function keysTable(
  value: Mapping,
  field: OutlineField,
  sources: Sources,
  label: string | null,
): TableBlock {
  return {
    type: 'table',
    label,
    style: 'keys',
    columns: [
      { label: '', isNumber: false },
      { label: '', isNumber: false },
    ],
    rows: fieldsWithValues(value, field.children).map(([child, inner]) => [
      cell(child.label),
      cell(valueLine(inner, child, sources)),
    ]),
    foot: [],
  };
}

const money = (amount: number): string =>
  `$${formatNumber(amount, decimalsOf(amount) > 0 ? 2 : 0)}`;

/** Money by source, purpose and account, with totals: of each source where several have lines. */
export function budgetTable(
  lines: readonly BudgetLine[],
  field: OutlineField,
  sources: Sources,
  label: string | null,
): TableBlock {
  return withoutEmptyColumns({
    type: 'table',
    label,
    style: 'budget',
    columns: [
      { label: 'Source', isNumber: false },
      { label: 'Purpose', isNumber: false },
      { label: 'Planned', isNumber: true },
      { label: 'Actual', isNumber: true },
      { label: 'Full-time staff', isNumber: true },
    ],
    rows: lines.map((line) => [
      cell(line.source, line.note === undefined ? [] : [line.note]),
      cell([line.object, line.code].filter(Boolean).join(', '), others(line)),
      ...amounts([line]),
    ]),
    foot: lines.length < 2 ? [] : totals(lines),
  });

  function others({ source: _s, note: _n, object: _o, code: _c, ...rest }: BudgetLine): string[] {
    const { planned: _p, actual: _a, fte: _f, ...left } = rest;
    return fieldsWithValues(left, field.children).map(
      ([child, value]) => `${child.label}: ${valueLine(value, child, sources)}`,
    );
  }
}

/** Money that nobody has spent or staffed yet takes no room. */
function withoutEmptyColumns(table: TableBlock): TableBlock {
  const isUsed = (index: number): boolean =>
    table.rows.some((row) => row[index]?.text !== '' || row[index].details.length > 0);
  const keep = <T>(list: readonly T[]): T[] => list.filter((_, index) => isUsed(index));
  return {
    ...table,
    columns: keep(table.columns),
    rows: table.rows.map(keep),
    foot: table.foot.map(keep),
  };
}

/** Sums of a list of budget lines: planned, actual, full-time staff; empty where none is given. */
function amounts(lines: readonly BudgetLine[]): Cell[] {
  const sum = (name: 'planned' | 'actual' | 'fte', text: (n: number) => string): Cell => {
    const values = lines.flatMap((line) => line[name] ?? []);
    if (values.length === 0) return cell('');
    return cell(
      text(
        round(
          values.reduce((a, b) => a + b, 0),
          4,
        ),
      ),
    );
  };
  return [
    sum('planned', money),
    sum('actual', money),
    sum('fte', (n) => formatNumber(n, decimalsOf(n))),
  ];
}

function totals(lines: readonly BudgetLine[]): Cell[][] {
  return [...sourceTotals(lines), [cell('Total'), cell(''), ...amounts(lines)]];
}

function sourceTotals(lines: readonly BudgetLine[]): Cell[][] {
  const names = [...new Set(lines.map(({ source }) => source))];
  if (names.length === 1 || names.length === lines.length) return [];
  return names.map((name) => [
    cell(`Total ${name}`),
    cell(''),
    ...amounts(lines.filter(({ source }) => source === name)),
  ]);
}

/**
 * Money by source, for the end of the document; of work that was given up, what was spent counts as
 * planned.
 * @param sources in the order in which they are to stand; those without a line are left out.
 */
export function budgetSummary(
  placed: readonly PlacedLine[],
  sources: readonly string[],
): TableBlock {
  const lines = placed.map(({ line, isDropped }) =>
    isDropped ? { ...line, planned: line.actual ?? 0 } : line,
  );
  const rows = sources.flatMap((name) => {
    const own = lines.filter(({ source }) => source === name);
    return own.length === 0 ? [] : [[cell(name), ...amounts(own)]];
  });
  return withoutEmptyColumns({
    type: 'table',
    label: null,
    style: 'budget',
    columns: ['Source', 'Planned', 'Actual', 'Full-time staff'].map((label, index) => ({
      label,
      isNumber: index > 0,
    })),
    rows,
    foot: [[cell('Total'), ...amounts(lines)]],
  });
}
