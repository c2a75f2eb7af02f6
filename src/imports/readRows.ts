import {
  type ImportedValue,
  type ImportList,
  type ImportStatus,
  type NotUsed,
  type PlanWish,
  rowNames,
  type RowPlace,
} from '../model/importList.ts';
import { editsFor, seriesKey } from './editsFor.ts';
import type { Columns } from './findColumns.ts';
import { type Directory, directoryFor, findPlans } from './findPlans.ts';
import { findSeries, type Import, type Series } from './findSeries.ts';
import { type Left, left } from './left.ts';
import { MEND_CELL, type ValueForm } from './readCell.ts';
import { type Table, type TableRow, typedAt } from './table.ts';
import { type WantedResult, wantedResult } from './wantedResult.ts';

/** Where in the export something stands. */
interface Place extends RowPlace {
  readonly column: string | null;
}

/** A value that has a place in a plan. */
interface Found extends Place {
  readonly series: Series;
  readonly wanted: WantedResult;
}

/** A value that was read, before it is compared with other rows and with the plan. */
type Read = Found | (Place & { readonly why: NotUsed });

/**
 * Reads the rows of an export against a workspace: what changes in which plan, and for every row
 * whether it is used, says what the plan says already, or why it is not used.
 */
export function readRows(table: Table, all: Import): ImportList {
  const directory = directoryFor(all.mapping, all.workspace);
  const reads = table.rows.map((row) => readRow(row, table, all, directory));
  const same = aboutTheSame(reads.flat());
  const edits = new Map<string, PlanWish['edits'][number][]>();
  const rows = table.rows.map(({ line }, index) => {
    const values = (reads[index] ?? []).map((read) =>
      endOf(read, { same, sheet: table.sheet }, edits),
    );
    return { line, status: statusOf(values), values };
  });
  const wishes = [...edits]
    .map(([plan, changes]) => ({ plan, edits: changes }))
    .sort((a, b) => (a.plan < b.plan ? -1 : 1));
  return { sheet: table.sheet, rows, wishes };
}

function readRow(row: TableRow, table: Table, all: Import, directory: Directory): Read[] {
  const { headings, separator } = table;
  const { mapping, columns, workspace } = all;
  const { line } = row;
  const faulty = faultyPlace(row, columns);
  if (faulty !== undefined) {
    const { fault = '' } = typedAt(row, faulty);
    const { why } = left(fault, row.cells[faulty], MEND_CELL, true);
    return [{ line, column: headings[faulty] ?? '', at: faulty, why }];
  }
  const plans = findPlans(row, columns, mapping, workspace, directory);
  if ('why' in plans) return [{ line, column: null, at: null, why: plans.why }];
  const { percent, decimal, marks = {} } = mapping;
  const form: ValueForm = { percent, decimal, marks, separator };
  return columns.values.map((place) => {
    const where = { line, column: place.heading, at: place.at };
    const series = findSeries(row, place, plans, all);
    if ('why' in series) return { ...where, why: series.why };
    const wanted = wantedResult(row, place, series, all, form);
    return 'why' in wanted ? { ...where, why: wanted.why } : { ...where, series, wanted };
  });
}

/** The first cell that cannot be read of those that say whom or what a row is about. */
function faultyPlace(row: TableRow, { values: _, ...columns }: Columns): number | undefined {
  return Object.values(columns)
    .filter((at) => at !== null)
    .find((at) => typedAt(row, at).fault !== undefined);
}

type SameThing = ReadonlyMap<string, readonly Found[]>;

/** Values by what they are about. */
function aboutTheSame(reads: readonly Read[]): SameThing {
  const same = new Map<string, Found[]>();
  for (const read of reads) {
    if ('why' in read) continue;
    const key = seriesKey(read.series);
    const before = same.get(key);
    if (before) before.push(read);
    else same.set(key, [read]);
  }
  return same;
}

/** How a value ends; what it changes is added to the edits of its plan. */
function endOf(
  read: Read,
  { same, sheet }: { readonly same: SameThing; readonly sheet: string | null },
  edits: Map<string, PlanWish['edits'][number][]>,
): ImportedValue {
  const { column, at } = read;
  if ('why' in read) return { column, at, status: 'not_used', why: read.why };
  const repeated = repeats(read, same.get(seriesKey(read.series)) ?? [], sheet);
  if (repeated) return { column, at, status: 'not_used', why: repeated.why };
  const found = editsFor(read.series, read.wanted);
  if ('why' in found) return { column, at, status: 'not_used', why: found.why };
  if (found.length === 0) return { column, at, status: 'unchanged', why: null };
  const { id } = read.series.plan;
  edits.set(id, [...(edits.get(id) ?? []), ...found]);
  return { column, at, status: 'used', why: null };
}

/** Of values about the same thing that agree the first is used; of those that differ, none. */
function repeats(read: Found, others: readonly Found[], sheet: string | null): Left | null {
  const says = ({ wanted }: Found): string => JSON.stringify(wanted);
  const places = rowNames(sheet, others);
  if (others.some((other) => says(other) !== says(read))) {
    const { plan, measure, group, cycle } = read.series;
    const part = group === null ? '' : `, ${measure.data.groups?.[group]?.group ?? ''}`;
    const what = `${measure.id} of ${plan.id} in ${cycle.id}${part}`;
    const hint =
      'Take out all but the one that holds, or map the group or window that they differ in.';
    return left('Several values are given for the same thing.', `${what}, ${places}`, hint, true);
  }
  return others[0] === read
    ? null
    : left('It repeats another row.', rowNames(sheet, others.slice(0, 1)));
}

function statusOf(values: readonly ImportedValue[]): ImportStatus {
  const statuses = values.map(({ status }) => status);
  if (statuses.includes('used')) return 'used';
  return statuses.includes('unchanged') ? 'unchanged' : 'not_used';
}
