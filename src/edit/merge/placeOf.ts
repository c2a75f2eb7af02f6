import type { Path } from '../../model/diagnostic.ts';

/** A path in words: the last part that has an id, and the fields below it. */
export function placeOf(path: Path): string {
  const at = path.findLastIndex((step) => String(step).startsWith('id: '));
  const named = at < 0 ? [] : [String(path[at]).slice('id: '.length).replace(/^"|"$/g, '')];
  const fields = path.slice(at + 1).map(String);
  return [...named, fields.join('.')].filter((word) => word !== '').join(' ');
}
