import { isMapping } from './isInternal.ts';

/**
 * The withheld shares that texts of a plan still say, as they say them: `33.3%`. Only the author
 * can tell whether a text means the same figure, so it is told and not taken out.
 */
export function mentionsOf(data: unknown, withheld: readonly number[]): string[] {
  if (withheld.length === 0) return [];
  const numbers = withheld.flatMap((value) => [String(value), value.toFixed(1)]);
  const escaped = [...new Set(numbers)].map((number) => number.replace('.', '\\.'));
  const share = new RegExp(`(?<![\\d.,−-])(?:${escaped.join('|')})\\s?(?:%|percent\\b)`, 'g');
  const found = textsIn(data).flatMap((text) => [...text.matchAll(share)].map(([said]) => said));
  return [...new Set(found)];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isMapping(value) ? Object.values(value).flatMap(textsIn) : [];
}
