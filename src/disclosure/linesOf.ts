import type { Cell, Family, Line } from './cell.ts';

/** Of more parts than this only all together are tried: each further one doubles the work. */
const MOST_PARTS = 12;

/**
 * The lines of a family: all parts as they stand, and every set of parts that adds up to the whole,
 * in people and in those counted. Nobody can tell from outside which groups overlap; those that
 * add up are taken not to.
 */
export function linesOf({ total, parts, kind }: Family): Line[] {
  if (total === null || parts.length === 0) return [];
  const isDisjoint = kind !== 'groups';
  return [
    { total, parts, isExact: false, isDisjoint },
    ...(isDisjoint ? [parts] : subsetsOf(parts))
      .filter((subset) => addsUp(total, subset))
      .map((subset) => ({ total, parts: subset, isExact: true, isDisjoint: true })),
  ];
}

function subsetsOf(parts: readonly Cell[]): (readonly Cell[])[] {
  if (parts.length > MOST_PARTS) return [parts];
  return Array.from({ length: 2 ** parts.length }, (_, chosen) =>
    parts.filter((_part, index) => (chosen >> index) % 2 === 1),
  ).filter((subset) => subset.length > 1);
}

function addsUp(total: Cell, parts: readonly Cell[]): boolean {
  const isCount = total.size === null && total.counting === 'count';
  if (!isCount && total.size !== (sum(parts.map(({ size }) => size)) ?? NaN)) return false;
  const low = sum(parts.map(({ hits }) => hits?.low ?? null));
  const high = sum(parts.map(({ hits }) => hits?.high ?? null));
  if (low === null || high === null || total.hits === null) return !isCount;
  return low <= total.hits.high && high >= total.hits.low;
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (all, value) => (all === null || value === null ? null : all + value),
    0,
  );
}
