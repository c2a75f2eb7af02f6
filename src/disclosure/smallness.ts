import type { Settings } from '../model/workspace.ts';
import type { Counts, Reason } from './cell.ts';

export type Limits = Settings['suppression'];

/**
 * Why figures of these counts are not published; null where they may be. Few people behind a
 * value, few whom it counts and few whom it does not count give away the same: who they are.
 * Connecticut's public tables: numerator under 6 or denominator under 20.
 */
export function smallness(
  { counting, size, hits }: Counts,
  { min_numerator, min_denominator }: Limits,
): Extract<Reason, 'few' | 'low' | 'high'> | null {
  if (counting !== 'count' && size !== null && size < min_denominator) return 'few';
  if (hits === null) return null;
  if (hits.low < min_numerator) return 'low';
  if (counting !== 'share' || size === null) return null;
  return size - hits.high < min_numerator ? 'high' : null;
}

/** The counts of those whom a whole counts beside some of its parts; null where there cannot be such. */
export function restOf(total: Counts, parts: readonly Counts[]): Counts | null {
  const sizes = parts.map((part) => part.size);
  const size = lessAll(total.size, sizes);
  const lows = parts.map(({ hits }) => hits?.low ?? null);
  const highs = parts.map(({ hits }) => hits?.high ?? null);
  const low = lessAll(total.hits?.low ?? null, highs);
  const high = lessAll(total.hits?.high ?? null, lows);
  const most = size ?? Infinity;
  if (most < 0 || (size === null && low === null)) return null;
  if (low === null || high === null) return { counting: total.counting, size, hits: null };
  if (high < 0 || low > most) return null;
  const hits = { low: Math.max(low, 0), high: Math.min(high, most) };
  return { counting: total.counting, size, hits };
}

function lessAll(whole: number | null, parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>(
    (rest, part) => (rest === null || part === null ? null : rest - part),
    whole,
  );
}
