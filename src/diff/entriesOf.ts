import { type Fields, isMapping } from './values.ts';

/** The entries of a list: those that something names, texts, and the rest. */
export interface Entries {
  readonly named: ReadonlyMap<string, unknown>;
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

/** Sorts the entries of a list by what names them; of equal names the second is told as such. */
export function entriesOf(list: readonly unknown[]): Entries {
  const named = new Map<string, unknown>();
  const texts: string[] = [];
  const others: unknown[] = [];
  for (const item of list) {
    const name = isMapping(item) ? nameOf(item) : null;
    if (typeof item === 'string') texts.push(item);
    else if (name === null) others.push(item);
    else named.set(uniqueAmong(named, name), item);
  }
  return { named, texts, others };
}

function uniqueAmong(named: ReadonlyMap<string, unknown>, name: string): string {
  let unique = name;
  for (let count = 2; named.has(unique); count += 1) unique = `${name} (${count})`;
  return unique;
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
