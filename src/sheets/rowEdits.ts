import type { Path } from '../model/diagnostic.ts';
import type { PlanWish } from '../model/importList.ts';
import { isNonValue } from '../model/measureValues.ts';
import type { SheetNote } from '../model/sheetList.ts';
import type { Cycle } from '../model/workspace.ts';
import type { MergedRow } from './mergeRow.ts';
import type { ColumnId, OpenValue, SheetRow } from './sheetRow.ts';

type PlanEdit = PlanWish['edits'][number];

/** The edits that write what a row changes, or why it cannot be written. */
export type RowEdits = { readonly edits: readonly PlanEdit[] } | { readonly note: SheetNote };

/** What has to change in a plan for a row; a rating without a day is of today, as `pip rate` has it. */
export function rowEdits(row: SheetRow, merged: MergedRow, cycle: Cycle, today: string): RowEdits {
  const { applied } = merged;
  if (row.target.type === 'measure') return resultEdits(row, applied, cycle);
  const path = [...row.path, 'progress', cycle.id];
  const edits = [...applied].map(([id, { value }]) =>
    id === 'status' ? edit([...row.path, id], value) : edit([...path, id], value),
  );
  const isRated = (applied.get('rating')?.value ?? null) !== null;
  const day = applied.get('on')?.value ?? row.open.get('on')?.value;
  const isUndated = isRated && (day ?? null) === null && row.open.has('on');
  return { edits: isUndated ? [...edits, edit([...path, 'on'], today)] : edits };
}

const edit = (path: Path, value: OpenValue): PlanEdit => ({ path, value: value ?? undefined });

const FIELDS = ['value', 'n', 'on', 'note'] as const;

function resultEdits(row: SheetRow, applied: MergedRow['applied'], cycle: Cycle): RowEdits {
  if (applied.size === 0) return { edits: [] };
  const path = [...row.path, 'results', cycle.id];
  const { written } = row;
  const wanted = new Map(
    FIELDS.map((field) => [field, (applied.get(field) ?? { value: said(row, field) }).value]),
  );
  const rest = FIELDS.filter((field) => field !== 'value' && (wanted.get(field) ?? null) !== null);
  if ((wanted.get('value') ?? null) === null) {
    if (rest.length > 0) return { note: withoutResult(applied, rest) };
    return { edits: [edit(path, null)] };
  }
  if (typeof written === 'object') {
    // What says the old value in other words goes with it.
    const stale = applied.has('value')
      ? (['printed', 'count'] as const).filter((field) => field in written)
      : [];
    return {
      edits: [
        ...[...applied].map(([field, { value }]) => edit([...path, field], value)),
        ...stale.map((field) => edit([...path, field], null)),
      ],
    };
  }
  const value = wanted.get('value');
  const isAlone = rest.length === 0 && isNonValue(value);
  const filled = [...wanted].filter(([, each]) => each !== null);
  return { edits: [{ path, value: isAlone ? value : Object.fromEntries(filled) }] };
}

/** What the plan says of a result now. */
function said(row: SheetRow, field: (typeof FIELDS)[number]): OpenValue {
  const value = row.open.get(field)?.value ?? null;
  return field === 'value' ? (value ?? row.open.get('without')?.value ?? null) : value;
}

const WORDS: Partial<Record<ColumnId, string>> = { n: 'a number', on: 'a day', note: 'a note' };

function withoutResult(applied: MergedRow['applied'], rest: readonly ColumnId[]): SheetNote {
  const words = rest.map((field) => WORDS[field] ?? field).join(' and ');
  const [first] = applied.values();
  return {
    place: first?.place ?? '',
    reason: `There is ${words} for a result, and no result.`,
    hint: 'Type the result or choose why there is none; to take all of it away, empty the row.',
    isUnclear: true,
  };
}
