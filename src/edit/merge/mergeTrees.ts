import type { Path } from '../../model/diagnostic.ts';
import { shiftLines } from './lineShift.ts';
import { isAddedTwice, listOf, type Three } from './mergeData.ts';
import { mergeOrder } from './mergeOrder.ts';
import { mergeLines, mergeTrail } from './mergeLines.ts';
import { mergeWritten } from './mergeWritten.ts';
import { pairEntries } from './pairEntries.ts';
import { placeOf } from './placeOf.ts';
import { type Conflict, hung, type Piece } from './pieces.ts';
import type { Entry, Tree } from './readTree.ts';
import { fieldOf, sameData } from './sameData.ts';
import { isUnit, tornFields } from './units.ts';

/** Three states of a mapping or list with their data. Of the base nothing may be left to be cut. */
export interface ThreeTrees {
  readonly base: Tree | null;
  readonly ours: Tree;
  readonly theirs: Tree;
  readonly data: Three;
}

/** Three states of one entry; null where there is none. Theirs stands in the column of ours. */
export interface ThreeEntries {
  readonly base: Entry | null;
  readonly ours: Entry | null;
  readonly theirs: Entry | null;
  readonly data: Three;
  readonly path: Path;
  readonly column: number;
}

/** Merges the lines of a mapping or list entry by entry: what one side left alone is the other's as it stands. */
export function mergeTrees(trees: ThreeTrees, path: Path): Piece[] {
  const { ours, theirs, data } = trees;
  const sides = keyed(trees);
  const torn = tornFields(path, data.base, data.ours, data.theirs);
  const order = mergeOrder(
    [...sides.base.keys()],
    [...sides.ours.keys()],
    [...sides.theirs.keys()],
  );
  return order.flatMap((key) => {
    const at = {
      base: sides.base.get(key),
      ours: sides.ours.get(key),
      theirs: sides.theirs.get(key),
    };
    const entries: ThreeEntries = {
      base: alignedTo(at.base?.entry, ours.column - (trees.base?.column ?? ours.column)),
      ours: at.ours?.entry ?? null,
      theirs: alignedTo(at.theirs?.entry, ours.column - theirs.column),
      data: { base: at.base?.data, ours: at.ours?.data, theirs: at.theirs?.data },
      path: [...path, key],
      column: ours.column,
    };
    const isTorn = torn.includes(key) && !sameData(entries.data.ours, entries.data.theirs);
    const isTwice = ours.kind === 'list' && isAddedTwice(entries.data);
    return isTorn || isTwice ? [conflict(entries)] : mergeEntry(entries);
  });
}

interface Keyed {
  readonly entry: Entry | null;
  readonly data: unknown;
}

type Side = Map<string, Keyed>;

/** Every entry by the key that pairs it with its other states. */
function keyed({ base, ours, theirs, data }: ThreeTrees): Record<keyof Three, Side> {
  if (ours.kind === 'mapping') {
    const fields = (tree: Tree | null, of: unknown): Side => {
      const entries = new Map(tree?.entries.map((entry) => [entry.name, entry]));
      const names = tree ? [...entries.keys()] : Object.keys(of ?? {});
      return new Map(
        names.map((name) => [name, { entry: entries.get(name) ?? null, data: fieldOf(of, name) }]),
      );
    };
    return {
      base: fields(base, data.base),
      ours: fields(ours, data.ours),
      theirs: fields(theirs, data.theirs),
    };
  }
  const lists = [listOf(data.base), listOf(data.ours), listOf(data.theirs)] as const;
  const keys = pairEntries(...lists);
  const entries = (tree: Tree | null, names: readonly string[], list: readonly unknown[]): Side =>
    new Map(
      names.map((name, index) => [
        name,
        { entry: tree?.entries[index] ?? null, data: list[index] },
      ]),
    );
  return {
    base: entries(base, keys.base, lists[0]),
    ours: entries(ours, keys.ours, lists[1]),
    theirs: entries(theirs, keys.theirs, lists[2]),
  };
}

function mergeEntry(entries: ThreeEntries): Piece[] {
  const { base, ours, theirs, data } = entries;
  if (isAlike(entries, ours, theirs) || isAlike(entries, theirs, base)) return lines(ours);
  if (isAlike(entries, ours, base)) return lines(theirs);
  if (!ours || !theirs) {
    const left = ours ? data.ours : data.theirs;
    // What only looks different is gone all the same.
    return sameData(left, data.base) ? [] : [conflict(entries)];
  }
  const both: BothEntries = { ...entries, ours, theirs };
  const isContradiction = !sameData(data.ours, data.base) && !sameData(data.theirs, data.base);
  const isWhole = isUnit(entries.path) && isContradiction && !sameData(data.ours, data.theirs);
  const lead = mergeLines(base?.lead ?? '', ours.lead, theirs.lead);
  if (!isWhole && ours.body && theirs.body && ours.body.kind === theirs.body.kind) {
    return [lead, ...mergeBodies(both, { ours: ours.body, theirs: theirs.body })];
  }
  return [lead, ...mergeWritten(both)];
}

/** An entry that both sides still have. */
export type BothEntries = ThreeEntries & { readonly ours: Entry; readonly theirs: Entry };

function mergeBodies(
  { base, ours, theirs, data, path }: BothEntries,
  bodies: { readonly ours: Tree; readonly theirs: Tree },
): Piece[] {
  const older = base?.body?.kind === bodies.ours.kind ? base.body : null;
  const pieces = mergeTrees({ base: older, ...bodies, data }, path);
  if (ours.isHung) return hung(pieces, ours.head, placeOf(path));
  return [mergeTrail(base?.head, ours.head, theirs.isHung ? ours.head : theirs.head), ...pieces];
}

const lines = (entry: Entry | null): Piece[] => (entry ? [entry.lead, entry.text] : []);

/** Whether two states of an entry read the same. What one of them cannot be cut into is compared as data. */
function isAlike(
  { data, ...sides }: ThreeEntries,
  one: Entry | null,
  other: Entry | null,
): boolean {
  if (one && other) return one.text === other.text && one.lead === other.lead;
  if (one === null && other === null) {
    const isBase = sides.base === null;
    return !isBase || data.base === undefined;
  }
  return false;
}

/** An entry in another column than it was written in. */
function alignedTo(entry: Entry | null | undefined, by: number): Entry | null {
  if (!entry || by === 0) return entry ?? null;
  const shift = (text: string): string => shiftLines(text, by);
  const { lead, text, head, body } = entry;
  return {
    ...entry,
    lead: shift(lead),
    text: shift(text),
    head: shift(head),
    body: body && {
      ...body,
      column: body.column + by,
      entries: body.entries.flatMap((each) => alignedTo(each, by) ?? []),
    },
  };
}

function conflict({ ours, theirs, path }: ThreeEntries): Conflict {
  const whole = (entry: Entry | null): string => (entry ? entry.lead + entry.text : '');
  return { ours: whole(ours), theirs: whole(theirs), place: placeOf(path) };
}
