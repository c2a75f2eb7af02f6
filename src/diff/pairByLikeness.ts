/** Positions of two things that belong together. */
export type Pair = readonly [from: number, to: number];

/**
 * Pairs two lists, those that are most alike first, each at most once; of equals the first in order.
 * @param likeness of an entry of each list: the higher, the more alike.
 * @param enough what is less alike does not belong together.
 */
export function pairByLikeness<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: (one: T, other: T) => number,
  enough: number,
): Pair[] {
  const candidates = before
    .flatMap((was, from) => after.map((is, to) => ({ from, to, alike: likeness(was, is) })))
    .filter(({ alike }) => alike >= enough)
    .sort((a, b) => b.alike - a.alike || a.from - b.from || a.to - b.to);
  const [gone, taken] = [new Set<number>(), new Set<number>()];
  const pairs: Pair[] = [];
  for (const { from, to } of candidates) {
    if (gone.has(from) || taken.has(to)) continue;
    gone.add(from);
    taken.add(to);
    pairs.push([from, to]);
  }
  return pairs;
}
