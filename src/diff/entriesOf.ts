import { type Fields, isMapping } from './values.ts';

/** The entries of a list: those that something names, texts, and the rest. */
export interface Entries {
  /** By name, and of each name all that have it. */
  readonly named: ReadonlyMap<string, readonly unknown[]>;
  readonly texts: readonly string[];
  readonly others: readonly unknown[];
}

/** What names an entry: the first of these that it has, with what tells it from its like. */
const NAMES: readonly (readonly string[])[] = [
  ['id'],
  ['group'],
  ['source', 'code', 'object', 'note'],
  ['framework', 'code'],
  ['what', 'on'],
  ['name'],
  ['title'],
  ['body'],
  ['who'],
  ['statement'],
  ['period'],
  ['role'],
  ['question'],
  ['on'],
];

/** Sorts the entries of a list by what names them. */
export function entriesOf(list: readonly unknown[]): Entries {
  const named = new Map<string, unknown[]>();
  const texts: string[] = [];
  const others: unknown[] = [];
  for (const item of list) {
    const name = isMapping(item) ? nameOf(item) : null;
    if (typeof item === 'string') texts.push(item);
    else if (name === null) others.push(item);
    else named.set(name, [...(named.get(name) ?? []), item]);
  }
  return { named, texts, others };
}

function nameOf(item: Fields): string | null {
  const isName = (value: unknown): boolean => ['string', 'number'].includes(typeof value);
  const fields = NAMES.find(([first = '']) => isName(item[first]));
  if (!fields) return null;
  return fields
    .map((field) => item[field])
    .filter(isName)
    .join(' ');
}
