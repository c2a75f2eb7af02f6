import type { Reading } from './reading.ts';

/**
 * Sorts readings of the same name into those that can be the same figure. Two measures of one plan
 * may have one name and count different students: their figures differ, and each stands for itself.
 */
export function sameFigures(alike: readonly Reading[]): Reading[][] {
  const sets: Reading[][] = [];
  for (const reading of alike) {
    const fitting = sets.find((set) => set.every((other) => canBeSame(reading, other)));
    if (fitting) fitting.push(reading);
    else sets.push([reading]);
  }
  return sets;
}

function canBeSame(a: Reading, b: Reading): boolean {
  if (a.size !== null && b.size !== null && a.size !== b.size) return false;
  if (a.hits === null || b.hits === null) return true;
  return a.hits.low <= b.hits.high && b.hits.low <= a.hits.high;
}
