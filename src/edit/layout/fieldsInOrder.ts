import { isScalar, type Pair } from 'yaml';

/** Fields that say what a plan or part is: they come first where there is an id. */
const FIRST: readonly string[] = ['kind', 'format', 'id', 'code'];

/**
 * Indexes of fields as they are written: those that say what a part is, then the rest as it stands;
 * with `sort` in the order of the schema. A field that the order does not know follows the one it
 * stood behind.
 */
export function fieldsInOrder(
  pairs: readonly Pair[],
  order: readonly string[],
  sort: boolean,
): number[] {
  const names = pairs.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const isPart = names.includes('id') && order.includes('id');
  const known = isPart ? FIRST.filter((name) => order.includes(name)) : [];
  const wanted = sort ? [...known, ...order.filter((name) => !known.includes(name))] : known;
  let last = sort ? -1 : wanted.length;
  const ranks = names.map((name) => {
    const rank = wanted.indexOf(name);
    if (rank >= 0) {
      if (sort) last = rank;
      return rank;
    }
    return last;
  });
  return [...pairs.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
}
