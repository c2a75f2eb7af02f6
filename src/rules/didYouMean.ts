import { nearest } from '../model/nearest.ts';

/**
 * A hint that names the known id which a typing error came from; other words where none is near, or
 * where only the number is wrong and could be that of several.
 */
export function didYouMean(id: string, known: Iterable<string>, otherwise: string): string {
  const byFolded = new Map([...known].map((candidate) => [fold(candidate), candidate]));
  const near = nearest(id, [...byFolded.keys()]);
  const alike = [...byFolded.keys()].filter((candidate) => shape(candidate) === shape(fold(id)));
  const isGuess = near !== null && shape(near) === shape(fold(id)) && alike.length > 1;
  return near === null || isGuess ? otherwise : `Did you mean \`${byFolded.get(near)}\`?`;
}

/** As `nearest` folds the word it is given: a dash and an underscore are one. */
const fold = (id: string): string => id.replace(/[-\s]/g, '_');

/** An id without its numbers: hls-1-3 and hls-2-4 have the same. */
const shape = (id: string): string => id.toLowerCase().replace(/\d+/g, '#');
