/**
 * The order of everything that either side has: ours, or theirs where only they moved something, with
 * what the other side added behind the entry that it follows there.
 */
export function mergeOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): string[] {
  const [was, one, other] = [new Set(base), new Set(ours), new Set(theirs)];
  const isCommon = (key: string): boolean => was.has(key) && one.has(key) && other.has(key);
  const order = (keys: readonly string[]): string => JSON.stringify(keys.filter(isCommon));
  const onlyTheyMoved = order(ours) === order(base) && order(theirs) !== order(base);
  const [spine, rest] = onlyTheyMoved ? [theirs, ours] : [ours, theirs];
  const merged = [...spine];
  const inRest = new Set(rest);
  for (const [index, key] of rest.entries()) {
    if (merged.includes(key)) continue;
    const before = rest.slice(0, index).findLast((each) => merged.includes(each));
    let at = before === undefined ? 0 : merged.indexOf(before) + 1;
    // What both added in one place stands one after the other.
    const isAdded = (each: string | undefined): boolean =>
      each !== undefined && !was.has(each) && !inRest.has(each);
    while (isAdded(merged[at])) at += 1;
    merged.splice(at, 0, key);
  }
  return merged;
}
