/** The first of every list, then the second of every list, and so on. */
export function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) => round).flatMap((round) =>
    lists.flatMap((list) => list.slice(round, round + 1)),
  );
}
