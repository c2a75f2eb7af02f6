import { canonical, type Fields, isMapping } from './sameData.ts';

/** What names an entry of a list: the first of these that it has, with what tells it from its like. */
const NAMES: readonly (readonly string[])[] = [
  ['id'],
  ['group'],
  ['source', 'code', 'object'],
  ['framework', 'code'],
  ['what', 'on'],
  ['name'],
  ['title'],
  ['body', 'on'],
  ['who'],
  ['statement'],
  ['period'],
  ['role'],
  ['question'],
  ['on'],
];

/** Keys of the entries of three states of a list: what has the same key is the same entry. */
export interface PairedEntries {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** Pairs the entries of a list by what names them, and rewritten ones by where they stand. */
export function pairEntries(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
): PairedEntries {
  const keys = keysOf(base);
  const against = (side: readonly unknown[]): string[] => {
    const own = keysOf(side);
    const renumbered = pairRenumbered({ list: base, keys }, { list: side, keys: own });
    const rewritten = new Map([...pairRewritten(keys, own), ...renumbered]);
    return own.map((key) => rewritten.get(key) ?? key);
  };
  return { base: keys, ours: against(ours), theirs: against(theirs) };
}

function keysOf(list: readonly unknown[]): string[] {
  const keys = new Set<string>();
  for (const item of list) {
    const name = isMapping(item) ? nameOf(item) : canonical(item);
    let key = name;
    for (let count = 2; keys.has(key); count += 1) key = `${name} (${count})`;
    keys.add(key);
  }
  return [...keys];
}

function nameOf(item: Fields): string {
  const fields = NAMES.find(([first = '']) => ['string', 'number'].includes(typeof item[first]));
  if (!fields) return canonical(item);
  const words = fields.map((field) => (item[field] === undefined ? '' : canonical(item[field])));
  return `${fields[0]}: ${words.join(' ').trim()}`;
}

interface KeyedList {
  readonly list: readonly unknown[];
  readonly keys: readonly string[];
}

/** Entries of which nothing but the id is another, with the key that they had. */
function pairRenumbered(base: KeyedList, side: KeyedList): Map<string, string> {
  const content = ({ list, keys }: KeyedList, other: KeyedList): [string, string][] =>
    keys.flatMap((key, index): [string, string][] => {
      const item = list[index];
      const isLeft = hasId(key) && !other.keys.includes(key) && isMapping(item);
      return isLeft ? [[canonical({ ...item, id: null }), key]] : [];
    });
  const lost = new Map(content(base, side));
  return new Map(
    content(side, base).flatMap(([said, key]): [string, string][] => {
      const was = lost.get(said);
      lost.delete(said);
      return was === undefined ? [] : [[key, was]];
    }),
  );
}

/** An id is for ever: an entry with another one, and anything else in it, is another entry. */
const hasId = (key: string): boolean => key.startsWith('id: ');

/** Keys of entries of a side, each with the key of the entry of the base that it was. */
function pairRewritten(base: readonly string[], side: readonly string[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const { gone, come } of gaps(base, side)) {
    const left = come.filter((key) => !base.includes(key) && !hasId(key));
    const lost = gone.filter((key) => !side.includes(key) && !hasId(key));
    for (const [index, key] of lost.entries()) {
      const now = left.length === lost.length ? left[index] : mostAlike(key, left, pairs);
      if (now !== undefined) pairs.set(now, key);
    }
  }
  return pairs;
}

interface Gap {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** What stands between the entries that both have in the same order. */
function gaps(base: readonly string[], side: readonly string[]): Gap[] {
  const found: Gap[] = [];
  let [from, to] = [0, 0];
  for (const key of [...inBoth(base, side), null]) {
    const [was, is] =
      key === null ? [base.length, side.length] : [base.indexOf(key), side.indexOf(key)];
    found.push({ gone: base.slice(from, was), come: side.slice(to, is) });
    [from, to] = [was + 1, is + 1];
  }
  return found;
}

/** The longest sequence of keys that stands in both lists. */
function inBoth(base: readonly string[], side: readonly string[]): string[] {
  const places = side.map((key) => base.indexOf(key));
  const best: string[][] = [];
  for (const [index, key] of side.entries()) {
    const place = places[index] ?? -1;
    if (place < 0) {
      best.push([]);
      continue;
    }
    const before = best
      .slice(0, index)
      .filter((each, at) => each.length > 0 && (places[at] ?? -1) < place)
      .reduce<string[]>((longest, each) => (each.length > longest.length ? each : longest), []);
    best.push([...before, key]);
  }
  return best.reduce<string[]>(
    (longest, each) => (each.length > longest.length ? each : longest),
    [],
  );
}

/** How much of two texts has to be the same words for the one to be the other rewritten. */
const ALIKE = 0.4;

function mostAlike(
  key: string,
  among: readonly string[],
  taken: ReadonlyMap<string, string>,
): string | undefined {
  return among
    .filter((each) => !taken.has(each))
    .map((each) => ({ each, share: shareOfWords(key, each) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)[0]?.each;
}

function shareOfWords(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
  if (!one || !other) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}
