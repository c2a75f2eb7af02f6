import leven from 'leven';

/** The known word that a typing error came from; null when nothing is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const [best] = known
    .map((candidate) => ({ candidate, distance: distance(fold(word), fold(candidate)) }))
    .sort((a, b) => a.distance - b.distance);
  if (!best) return null;
  return best.distance <= Math.max(1, Math.floor(best.candidate.length / 3))
    ? best.candidate
    : null;
}

/** Capitals, dashes, blanks and underscores are what people mix up first. */
const fold = (text: string): string => text.toLowerCase().replace(/[-\s]/g, '_');

/** Letters to change; two that changed places (`titel`) are one slip. */
function distance(word: string, candidate: string): number {
  const letters = leven(word, candidate);
  return letters === 2 && sorted(word) === sorted(candidate) ? 1 : letters;
}

const sorted = (word: string): string => [...word].sort().join('');
