import type { Path } from '../../model/diagnostic.ts';
import { fieldOf, sameData } from './sameData.ts';

/** Mappings and lists that say one thing together: half of one and half of another would be false. */
const WHOLE = new Set([
  'baseline',
  'conclusion',
  'computed_from',
  'evaluator',
  'external',
  'levels',
  'owner',
  'owners',
  'primary_evaluator',
  'provider',
]);

/** Whether what stands at a path is taken from one side as a whole. */
export function isUnit(path: Path): boolean {
  const [parent, name] = path.slice(-2);
  return WHOLE.has(String(path.at(-1))) || (parent === 'results' && typeof name === 'string');
}

/** Who judged and when belongs to the rating. */
const JUDGEMENT = ['rating', 'by', 'on'];

/**
 * Fields of a mapping in which the sides contradict each other though each field by itself could be
 * merged: a rating of one with the name of another.
 */
export function tornFields(path: Path, base: unknown, ours: unknown, theirs: unknown): string[] {
  if (path.at(-2) !== 'progress') return [];
  const judged = (entry: unknown): unknown[] => JUDGEMENT.map((name) => fieldOf(entry, name));
  const [was, one, other] = [judged(base), judged(ours), judged(theirs)];
  const isTorn = !sameData(was, one) && !sameData(was, other) && !sameData(one, other);
  return isTorn ? JUDGEMENT : [];
}
