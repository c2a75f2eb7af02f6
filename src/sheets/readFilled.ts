import type { PlanWish } from '../model/importList.ts';
import type { SheetList, SheetNote } from '../model/sheetList.ts';
import type { ReadWorkbook } from '../model/workbook.ts';
import { findRows, type FoundRow } from './findRows.ts';
import { mergeRow } from './mergeRow.ts';
import type { PlanInCycle } from './planInCycle.ts';
import { planRows } from './planRows.ts';
import { rowEdits } from './rowEdits.ts';
import type { SheetFacts } from './sheetFacts.ts';
import { type SheetRow, targetName } from './sheetRow.ts';

/** A plan as it is now, or why nothing can be written into it. */
export type PlanNow = PlanInCycle | { readonly why: string };

/** Reads a filled-in workbook against plans as they are now: what changes, and what is not used. */
export function readFilled(
  workbook: ReadWorkbook,
  facts: SheetFacts,
  plans: ReadonlyMap<string, PlanNow>,
  asOf: string,
): SheetList {
  const { rows, notes: strange } = findRows(workbook, facts);
  const notes: SheetNote[] = [...strange];
  const wishes: PlanWish[] = [];
  let changed = 0;
  let unchanged = 0;
  const once = withoutRepeats(rows, notes);
  for (const { plan: id } of facts.plans) {
    const own = once.filter((row) => row.facts.plan === id);
    const plan = plans.get(id);
    if (!plan || 'why' in plan) {
      const why = plan?.why ?? 'There is no such plan.';
      const place = sheetOf(own);
      notes.push({ place, reason: place === id ? why : `${id}: ${why}`, isUnclear: true });
      continue;
    }
    const now = new Map(planRows(plan).map((row) => [targetName(row.target), row]));
    const edits: PlanWish['edits'][number][] = [];
    for (const row of own) {
      const target = now.get(targetName(row.facts.target));
      const read = target ? readRow(row, target, plan, asOf) : vanished(row);
      notes.push(...read.notes);
      edits.push(...read.edits);
      changed += read.changed;
      unchanged += read.unchanged;
    }
    if (edits.length > 0) wishes.push({ plan: id, edits });
    notes.push(...goneRows(rows, facts, id));
  }
  return { changed, unchanged, notes, wishes };
}

interface RowRead {
  readonly edits: PlanWish['edits'];
  readonly notes: readonly SheetNote[];
  readonly changed: number;
  readonly unchanged: number;
}

function readRow(row: FoundRow, now: SheetRow, { cycle }: PlanInCycle, asOf: string): RowRead {
  const merged = mergeRow(row, now, asOf);
  const { unchanged, notes, applied } = merged;
  const made = rowEdits(now, merged, cycle, asOf);
  if ('note' in made) return { edits: [], notes: [...notes, made.note], changed: 0, unchanged };
  return { edits: made.edits, notes, changed: applied.size, unchanged };
}

/** Of a part that is not in the plan any more nothing can be used; what was typed in is named. */
function vanished({ facts, cells, place }: FoundRow): RowRead {
  const filled = [...facts.base].filter(([id, base]) => {
    const cell = cells.get(id)?.cell;
    return base === null && cell !== undefined && cell.type !== 'empty';
  });
  const note = {
    place,
    reason: 'What this row is about is not in the plan any more: nothing of it is used.',
    ...(filled.length > 0 ? { hint: 'Make a new workbook: pip sheet export' } : {}),
    isUnclear: filled.length > 0,
  };
  return { edits: [], notes: [note], changed: 0, unchanged: 0 };
}

/** Rows that stand in the workbook once, or again and again with the same entries. */
function withoutRepeats(rows: readonly FoundRow[], notes: SheetNote[]): FoundRow[] {
  const byKey = new Map<string, FoundRow[]>();
  for (const row of rows) {
    const { key } = row.facts;
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...byKey.values()].flatMap((same) => {
    const [first, ...others] = same;
    if (!first) return [];
    const says = ({ facts, cells }: FoundRow): string =>
      JSON.stringify([...facts.base.keys()].map((id) => cells.get(id)?.cell.value ?? null));
    const other = others.find((each) => says(each) !== says(first));
    if (!other) return [first];
    notes.push({
      place: first.place,
      reason: `This row is in the workbook again in ${other.place}, with other entries.`,
      hint: 'Delete the one that does not hold.',
      isUnclear: true,
    });
    return [];
  });
}

/** Rows that somebody deleted change nothing, and are told. */
function goneRows(found: readonly FoundRow[], facts: SheetFacts, plan: string): SheetNote[] {
  const own = found.filter((row) => row.facts.plan === plan);
  const there = new Set(own.map((row) => row.facts.key));
  const count = facts.rows.filter((row) => row.plan === plan && !there.has(row.key)).length;
  if (count === 0) return [];
  const what = count === 1 ? '1 row' : `${count} rows`;
  const reason = `${what} of ${plan} cannot be read: the plan keeps what it says there.`;
  return [{ place: sheetOf(own), reason, isUnclear: false }];
}

const sheetOf = ([first]: readonly FoundRow[]): string =>
  first === undefined ? 'The workbook' : first.place.slice(0, first.place.lastIndexOf('!'));
