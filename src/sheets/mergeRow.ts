import type { SheetNote } from '../model/sheetList.ts';
import type { FoundCell, FoundRow } from './findRows.ts';
import { type CellKind, type ColumnId, type OpenValue, type SheetRow } from './sheetRow.ts';
import { isAsShown, plain, typedValue } from './typedValue.ts';

/** What a row changes: values by column, where a result stands under `value` whatever it is. */
export interface MergedRow {
  readonly applied: ReadonlyMap<ColumnId, { readonly value: OpenValue; readonly place: string }>;
  readonly unchanged: number;
  readonly notes: readonly SheetNote[];
}

/** What became of a cell since the workbook was made. */
type Read =
  | { readonly state: 'same'; readonly value: OpenValue; readonly place: string }
  | { readonly state: 'changed'; readonly value: OpenValue; readonly place: string }
  | { readonly state: 'unusable'; readonly note: SheetNote };

/**
 * Merges a row with the plan field by field: what the workbook said when it was made, what it says
 * now, what the plan says now. What both changed, each in its own way, somebody has to decide.
 * @param latest days after this one are still to come.
 */
export function mergeRow(row: FoundRow, now: SheetRow, latest: string): MergedRow {
  const applied = new Map<ColumnId, { value: OpenValue; place: string }>();
  const notes: SheetNote[] = [...closedNotes(row, now)];
  let unchanged = 0;
  const settle = (id: ColumnId, read: Read, base: OpenValue, mine: OpenValue): void => {
    if (read.state === 'unusable') notes.push(read.note);
    else if (read.state === 'same' || read.value === base || read.value === mine) unchanged += 1;
    else if (mine === base) applied.set(id, { value: read.value, place: read.place });
    else notes.push(conflict(read, mine));
  };
  for (const [id, { kind, value: mine }] of now.open) {
    const found = row.cells.get(id);
    if (!found || id === 'value' || id === 'without') continue;
    const base = baseOf(row, id);
    settle(id, notLater(readCell(found, kind, base), kind, latest), base, mine);
  }
  const result = readResultOf(row, now);
  if (result !== null) {
    const base = baseOf(row, 'value') ?? baseOf(row, 'without');
    const mine = now.open.get('value')?.value ?? now.open.get('without')?.value ?? null;
    const before = notes.length;
    settle('value', result, base, mine);
    if (notes.length > before) notes.push(...leftWithout(applied));
  }
  return { applied, unchanged, notes };
}

/** The day and number of a result are of no use without it. */
function leftWithout(applied: Map<ColumnId, { readonly place: string }>): SheetNote[] {
  const places = [...applied.values()].map(({ place }) => place);
  applied.clear();
  return places.map((place) => ({
    place,
    reason: 'This goes with the result of the row, which cannot be used.',
    isUnclear: true,
  }));
}

const baseOf = ({ facts }: FoundRow, id: ColumnId): OpenValue => facts.base.get(id) ?? null;

function readCell({ cell, place }: FoundCell, kind: CellKind, base: OpenValue): Read {
  if (isAsShown(kind, base, cell)) return { state: 'same', value: base, place };
  const typed = typedValue(kind, cell);
  if ('value' in typed) {
    // A text block of the plan ends its last line; what is typed into a cell does not.
    const isBlock = typeof base === 'string' && base.endsWith('\n');
    const value = isBlock && typeof typed.value === 'string' ? `${typed.value}\n` : typed.value;
    return { state: value === base ? 'same' : 'changed', value, place };
  }
  const note = { place, reason: typed.why, hint: typed.hint, isUnclear: true };
  return { state: 'unusable', note };
}

function notLater(read: Read, kind: CellKind, latest: string): Read {
  if (read.state !== 'changed' || kind.type !== 'day') return read;
  if (typeof read.value !== 'string' || read.value <= latest) return read;
  const reason = `${read.value} is still to come: nothing can have been rated or measured then.`;
  return { state: 'unusable', note: { place: read.place, reason, isUnclear: true } };
}

function conflict(read: Extract<Read, { place: string }>, mine: OpenValue): SheetNote {
  const said = (value: OpenValue): string =>
    value === null ? 'nothing' : `"${String(value).trim()}"`;
  return {
    place: read.place,
    reason: `The plan has changed here since the workbook was made: it says ${said(mine)}, and the workbook ${said(read.value)}.`,
    hint: 'Decide which holds: change the cell to what the plan says, or the plan.',
    isUnclear: true,
  };
}

/** The two cells of a result as one: a value, or why there is none. Null where they are not there. */
function readResultOf(row: FoundRow, now: SheetRow): Read | null {
  const [value, without] = [row.cells.get('value'), row.cells.get('without')];
  const [kind, reasons] = [now.open.get('value')?.kind, now.open.get('without')?.kind];
  if (!value || !without || !kind || !reasons) return null;
  const typed = readCell(value, kind, baseOf(row, 'value'));
  const reason = readCell(without, reasons, baseOf(row, 'without'));
  if (typed.state === 'unusable') return typed;
  if (reason.state === 'unusable') return reason;
  if (typed.value === null || reason.value === null) {
    const isSame = typed.state === 'same' && reason.state === 'same';
    const place = typed.value === null && reason.value !== null ? reason.place : typed.place;
    return { state: isSame ? 'same' : 'changed', value: typed.value ?? reason.value, place };
  }
  // What was pending has come.
  const isAwaited = reason.state === 'same' && reason.value === 'pending';
  if (isAwaited && typed.state === 'changed') return typed;
  const note = {
    place: typed.place,
    reason: `There is a result here, and in ${without.place} a reason why there is none.`,
    hint: 'Empty one of the two cells.',
    isUnclear: true,
  };
  return { state: 'unusable', note };
}

/** Cells that are only there to be read, and say something else now. */
function closedNotes({ facts, cells }: FoundRow, now: SheetRow): SheetNote[] {
  return Object.entries(facts.closed).flatMap(([id, shown]) => {
    const found = cells.get(id as ColumnId);
    if (!found || now.open.has(id as ColumnId)) return [];
    const { cell, place } = found;
    const line = (text: string): string => plain(text).replace(/\s+/g, ' ');
    if (line(cell.type === 'empty' ? '' : String(cell.value)) === line(shown)) return [];
    const reason = 'This cell is only there to be read: what it says now is not used.';
    return [{ place, reason, isUnclear: false }];
  });
}
