import type { Path } from '../../model/diagnostic.ts';
import type { Edit } from '../editText.ts';
import { fieldOf, isMapping, sameData } from './sameData.ts';

/** Edits that make one value out of another, each as deep as it goes. */
export function editsBetween(from: unknown, to: unknown, path: Path): Edit[] {
  if (sameData(from, to)) return [];
  if (isMapping(from) && isMapping(to)) {
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return names.flatMap((name) =>
      editsBetween(fieldOf(from, name), fieldOf(to, name), [...path, name]),
    );
  }
  if (Array.isArray(from) && Array.isArray(to) && to.length >= from.length && from.length > 0) {
    const entries: readonly unknown[] = to;
    return entries.flatMap((value, index) => editsBetween(from[index], value, [...path, index]));
  }
  return [{ path, value: to }];
}
