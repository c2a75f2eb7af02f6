import { nearest } from '../model/nearest.ts';

/**
 * A hint that names the known id which a typing error came from; other words where none is near, or
 * where only the number is wrong and could be that of several.
 */
export function didYouMean(id: string, known: Iterable<string>, otherwise: string): string {
  const candidates = [...known];
  const near = nearest(id, candidates);
  const alike = candidates.filter((candidate) => shape(candidate) === shape(id));
  const isGuess = near !== null && shape(near) === shape(id) && alike.length > 1;
  return near === null || isGuess ? otherwise : `Did you mean \`${near}\`?`;
}

/** An id without its numbers: hls-1-3 and hls-2-4 have the same. */
const shape = (id: string): string => id.toLowerCase().replace(/\d+/g, '#');
