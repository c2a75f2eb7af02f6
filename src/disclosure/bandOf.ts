import type { Cell, Reason } from './cell.ts';
import type { Limits } from './smallness.ts';

/** Edges of bands, in percent. */
const EDGES = [1, 2, 5, 10, 15, 20, 25, 30, 40, 50];

/**
 * What is printed for a share that counts few people, or all but few: `<10%`, `>90%`. The band
 * holds every count that is too small, and so says no more than that it is; a band for 0 alone
 * would say 0. Null where only a star can stand.
 */
export function bandOf(
  { size, hits, isPercent }: Pick<Cell, 'size' | 'hits' | 'isPercent'>,
  reason: Reason,
  { min_numerator }: Limits,
): string | null {
  if (!isPercent || size === null || size === 0 || hits === null) return null;
  if (reason !== 'low' && reason !== 'high') return null;
  const most = reason === 'low' ? hits.high : size - hits.low;
  const edge = EDGES.find((each) => each * size >= Math.max(min_numerator, most + 1) * 100);
  if (edge === undefined) return null;
  return reason === 'low' ? `<${edge}%` : `>${100 - edge}%`;
}
