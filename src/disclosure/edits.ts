import type { Path } from '../model/diagnostic.ts';
import type { Family, Place, Withheld } from './cell.ts';
import { bandOf } from './bandOf.ts';
import type { Limits } from './smallness.ts';

/** What stands where a withheld value stood: its form, and the band that is printed for a star. */
export interface Edit {
  readonly form: Place['form'];
  readonly band: string | null;
}

/** The edits of one document by the path of the value, as `pathKey` writes it. */
export type Edits = ReadonlyMap<string, Edit>;

export const pathKey = (path: Path): string => JSON.stringify(path);

/**
 * Sorts what is withheld by the documents that print it: figures, and beside the schools of a
 * district the values of others, because one of them may be the school that is withheld.
 */
export function editsOf(
  withheld: Withheld,
  families: readonly Family[],
  limits: Limits,
): ReadonlyMap<object, Edits> {
  const byDocument = new Map<object, Map<string, Edit>>();
  const add = ({ document, path }: Place, edit: Edit): void => {
    const edits = byDocument.get(document) ?? new Map<string, Edit>();
    byDocument.set(document, edits.set(pathKey(path), edit));
  };
  for (const [cell, reason] of withheld) {
    const band = bandOf(cell, reason, limits);
    for (const place of cell.places) add(place, { form: place.form, band });
  }
  for (const { total, parts, kind } of families) {
    const all = total === null ? parts : [...parts, total];
    if (kind !== 'schools' || !all.some((cell) => withheld.has(cell))) continue;
    for (const place of all.flatMap(({ places }) => places)) {
      const path = [...place.path, 'comparison'];
      add({ ...place, path }, { form: 'comparison', band: null });
    }
  }
  return byDocument;
}
