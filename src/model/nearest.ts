import leven from 'leven';

/** The known word that a typing error came from; null when nothing is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const [best, next] = known
    .map((candidate) => ({ candidate, distance: distance(fold(word), fold(candidate)) }))
    .sort((a, b) => a.distance - b.distance);
  if (!best) return null;
  const isNear = best.distance <= Math.max(1, Math.floor(best.candidate.length / 3));
  // Of short words that differ in a letter any one could be meant: `2e` is no more `2a` than `2d`.
  const isGuess = word.length < 4 && best.distance > 0 && next?.distance === best.distance;
  return isNear && !isGuess ? best.candidate : beginsWith(word, known);
}

/** The one known word that this is the beginning of: `warn`. */
function beginsWith(word: string, known: readonly string[]): string | null {
  const [only, ...others] = known.filter((candidate) => fold(candidate).startsWith(fold(word)));
  return word.length > 2 && others.length === 0 ? (only ?? null) : null;
}

/** Capitals, dashes, blanks and underscores are what people mix up first. */
const fold = (text: string): string => text.toLowerCase().replace(/[-\s]/g, '_');

/** Letters to change; two that changed places (`titel`) are one slip. */
function distance(word: string, candidate: string): number {
  const letters = leven(word, candidate);
  return letters === 2 && sorted(word) === sorted(candidate) ? 1 : letters;
}

const sorted = (word: string): string => [...word].sort().join('');
