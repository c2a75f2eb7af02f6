import type { Path } from '../../model/diagnostic.ts';
import { mergeOrder } from './mergeOrder.ts';
import { pairEntries } from './pairEntries.ts';
import { fieldOf, type Fields, isMapping, sameData } from './sameData.ts';
import { isUnit, tornFields } from './units.ts';

/** Three states of a value; undefined where there is none. */
export interface Three {
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** The merged value, and where the sides contradict each other. */
export interface MergedData {
  readonly data: unknown;
  readonly conflicts: readonly Path[];
}

/** Which side counts where they contradict each other. */
export type Preferred = 'ours' | 'theirs';

/** Merges what two sides made of a value, field by field and entry by entry. */
export function mergeData(three: Three, preferred: Preferred, path: Path = []): MergedData {
  const { base, ours, theirs } = three;
  if (sameData(ours, theirs) || sameData(theirs, base)) return { data: ours, conflicts: [] };
  if (sameData(ours, base)) return { data: theirs, conflicts: [] };
  if (!isUnit(path)) {
    if (isMapping(ours) && isMapping(theirs)) return mergeFields(three, preferred, path);
    if (Array.isArray(ours) && Array.isArray(theirs)) return mergeLists(three, preferred, path);
  }
  return { data: three[preferred], conflicts: [path] };
}

function mergeFields(three: Three, preferred: Preferred, path: Path): MergedData {
  const { base, ours, theirs } = three;
  const names = new Set([...Object.keys(ours as Fields), ...Object.keys(theirs as Fields)]);
  const torn = tornFields(path, base, ours, theirs);
  const fields: [string, unknown][] = [];
  const conflicts: Path[] = [];
  for (const name of names) {
    const inner: Three = {
      base: fieldOf(base, name),
      ours: fieldOf(ours, name),
      theirs: fieldOf(theirs, name),
    };
    const isTorn = torn.includes(name) && !sameData(inner.ours, inner.theirs);
    const merged = isTorn
      ? { data: inner[preferred], conflicts: [[...path, name]] }
      : mergeData(inner, preferred, [...path, name]);
    conflicts.push(...merged.conflicts);
    if (merged.data !== undefined) fields.push([name, merged.data]);
  }
  return { data: Object.fromEntries(fields), conflicts };
}

function mergeLists(three: Three, preferred: Preferred, path: Path): MergedData {
  const lists = {
    base: listOf(three.base),
    ours: listOf(three.ours),
    theirs: listOf(three.theirs),
  };
  const keys = pairEntries(lists.base, lists.ours, lists.theirs);
  const entry = (side: keyof Three, key: string): unknown => lists[side][keys[side].indexOf(key)];
  const data: unknown[] = [];
  const conflicts: Path[] = [];
  for (const key of mergeOrder(keys.base, keys.ours, keys.theirs)) {
    const inner: Three = {
      base: entry('base', key),
      ours: entry('ours', key),
      theirs: entry('theirs', key),
    };
    const merged = isAddedTwice(inner)
      ? { data: inner[preferred], conflicts: [[...path, key]] }
      : mergeData(inner, preferred, [...path, key]);
    conflicts.push(...merged.conflicts);
    if (merged.data !== undefined) data.push(merged.data);
  }
  return { data, conflicts };
}

/** Whether both sides added an entry of one name that says different things. */
export const isAddedTwice = ({ base, ours, theirs }: Three): boolean =>
  base === undefined && ours !== undefined && theirs !== undefined && !sameData(ours, theirs);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
