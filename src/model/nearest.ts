import leven from 'leven';

/** The known word that a typing error came from; null when nothing is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const folded = word.toLowerCase().replace(/[-\s]/g, '_');
  const [best] = known
    .map((candidate) => ({ candidate, distance: leven(folded, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  if (!best) return null;
  return best.distance <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : null;
}
