import leven from 'leven';

/** The known word that a typing error came from; null when nothing is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const [best] = known
    .map((candidate) => ({ candidate, distance: leven(fold(word), fold(candidate)) }))
    .sort((a, b) => a.distance - b.distance);
  if (!best) return null;
  return best.distance <= Math.max(1, Math.floor(best.candidate.length / 3))
    ? best.candidate
    : null;
}

/** Capitals, dashes, blanks and underscores are what people mix up first. */
const fold = (text: string): string => text.toLowerCase().replace(/[-\s]/g, '_');
