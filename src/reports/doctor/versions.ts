/** Whether a version, like 20.19.0, comes before another; what follows its numbers is not looked at. */
export function isOlder(version: string, than: string): boolean {
  const mine = numbersOf(version);
  const other = numbersOf(than);
  const at = other.findIndex((number, index) => (mine[index] ?? 0) !== number);
  return at >= 0 && (mine[at] ?? 0) < (other[at] ?? 0);
}

const numbersOf = (version: string): number[] =>
  (/\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);
