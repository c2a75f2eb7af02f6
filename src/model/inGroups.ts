/** A list in groups of so many, the last one of what is left. */
export function* inGroups<Item>(list: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
