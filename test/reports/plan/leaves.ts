import { decimalsOf, formatNumber } from '../../../src/model/numbers.ts';
import { isDay, longDate } from '../../../src/model/dates.ts';

/** What is printed as the title of what it names, as a sign, or not at all. */
const NAMES = new Set([
  'id',
  'kind',
  'format',
  'uses',
  'aligns_to',
  'addresses',
  'components',
  'sites',
  'measure',
  'about',
  'attached_to',
  'school',
  'organization',
  'rating',
]);

/** Every text and number that a plan holds. */
export function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !NAMES.has(name))
    .flatMap(([, inner]) => leavesOf(inner));
}

/** Text without marks of layout, folded: letters in one case and single spaces. */
export function folded(text: string): string {
  return text
    .replace(/&nbsp;/g, ' ')
    .replace(/\\(?=[^\sA-Za-z0-9])/g, '')
    .replace(/\\(?=\.|\))/g, '')
    .replace(/(^|\n)\s*[-•] /g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Words of the format that are printed as other words. */
const WORDS: Readonly<Record<string, string>> = {
  change_points: 'change in points',
  change_percent: 'change in percent',
};

/** The ways in which a leaf may be printed. */
function printedWays(leaf: string | number): string[] {
  if (typeof leaf === 'number') return [formatNumber(leaf, decimalsOf(leaf)), String(leaf)];
  if (isDay(leaf)) return [leaf, longDate(leaf)];
  const text = WORDS[leaf] ?? leaf.replace(/\.$/, '');
  return /^[a-z]+(_[a-z]+)+$/.test(leaf) ? [text, leaf.replaceAll('_', ' ')] : [leaf, text];
}

/** Leaves that a document does not hold. */
export function missingLeaves(data: unknown, document: string): (string | number)[] {
  const page = folded(document);
  return leavesOf(data).filter(
    (leaf) => !printedWays(leaf).some((way) => page.includes(folded(way))),
  );
}
