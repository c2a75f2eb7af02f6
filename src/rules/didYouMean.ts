import { nearest } from '../model/nearest.ts';

/** A hint that names the known id which a typing error came from; other words where none is near. */
export function didYouMean(id: string, known: Iterable<string>, otherwise: string): string {
  const byFolded = new Map([...known].map((candidate) => [fold(candidate), candidate]));
  const near = byFolded.get(nearest(id, [...byFolded.keys()]) ?? '');
  return near === undefined ? otherwise : `Did you mean \`${near}\`?`;
}

/** As `nearest` folds the word it is given: a dash and an underscore are one. */
const fold = (id: string): string => id.replace(/[-\s]/g, '_');
