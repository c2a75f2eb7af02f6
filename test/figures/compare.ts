import { inWords, numbersIn } from './arithmetic.ts';
import { allScalars, numbered, plans } from './example.ts';

/** Whether a model says what was worked out apart, and says no number that was not. */

type Leaf = string | number | boolean | null;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every value of some data with its path: `measures.rows.0.target`. */
export function leavesOf(value: unknown, path = ''): [string, Leaf][] {
  if (!isObject(value)) return value === undefined ? [] : [[path, value as Leaf]];
  return Object.entries(value).flatMap(([key, part]) =>
    leavesOf(part, path === '' ? key : `${path}.${key}`),
  );
}

type Wanted = readonly [path: string, value: unknown];

const SPEAKS = ['says', 'saysItself', 'ends', 'has'];
const speaks = (value: object): boolean => SPEAKS.some((word) => word in value);

/**
 * The same of an expectation, in which `says` lists the numbers of a text, `saysItself` those that are
 * not in what it quotes, `ends` its end and `has` a part of it.
 */
function wantedOf(value: unknown, path = ''): Wanted[] {
  if (!isObject(value) || speaks(value)) {
    return value === undefined ? [] : [[path, value]];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    wantedOf(part, path === '' ? key : `${path}.${key}`),
  );
}

const isSame = (wanted: unknown, found: Leaf | undefined): boolean => {
  if (!isObject(wanted)) return wanted === found;
  const text = String(found);
  if ('says' in wanted) return String(wanted.says) === String(numbersIn(text));
  if ('saysItself' in wanted)
    return String(wanted.saysItself) === String(numbersIn(withoutQuotes(text)));
  if ('ends' in wanted) return text.endsWith(String(wanted.ends));
  return 'has' in wanted && [wanted.has].flat().every((part) => text.includes(String(part)));
};

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

/** What differs between an expectation and a model, a line each. */
export function differences(expected: unknown, model: unknown): string[] {
  const found = new Map(leavesOf(model));
  const paths = [...found.keys()];
  return wantedOf(expected).flatMap(([path, value]) => {
    // Null stands for a value that is not there, and for a part that is left out as a whole.
    const isAbsent = value === null && !found.has(path);
    const isEmpty = isAbsent && !paths.some((each) => each.startsWith(`${path}.`));
    if (isEmpty || isSame(value, found.get(path))) return [];
    return [`${path}: worked out ${shown(value)}, reported ${shown(found.get(path))}`];
  });
}

/** Lists must be as long as expected: an item too many would not be looked at. */
export function lengths(expected: unknown, model: unknown, path = ''): string[] {
  if (!isObject(expected) || speaks(expected) || !isObject(model)) return [];
  const own =
    Array.isArray(expected) && Array.isArray(model) && expected.length !== model.length
      ? [`${path}: worked out ${expected.length} entries, reported ${model.length}`]
      : [];
  const below = Object.entries(expected).flatMap(([key, part]) =>
    lengths(part, (model as Record<string, unknown>)[key], `${path}.${key}`),
  );
  return [...own, ...below];
}

/** Numbers that are no figures, each with the reason why nobody works them out. */
export const COPIES: readonly (readonly [reason: string, path: RegExp])[] = [
  ['colors of signs', /(^|\.)color$/],
  ['ids of pictures', /figure\.id$|figures\.\d+\.id$|distribution\.id$/],
  [
    'printed numbers of parts, as the plan has them',
    /(^|\.)(code|eyebrow|columns\.\d+|term|span)$/,
  ],
  ['the edition of the plan, as it has it', /plan\.(version|dates\.\d+)$|words\.version$/],
  ['grades as the directory has them', /lines\.\d+$/],
];

const titles = plans.flatMap(({ parts }) => parts.map(numbered));
const prose = [
  ...new Set([...allScalars, ...titles].map((text) => text.replace(/\s+/g, ' ').trim())),
]
  .filter((text) => /\d/.test(text) && /\p{L}{3}/u.test(text))
  .sort((a, b) => b.length - a.length);
const days = allScalars.filter((text) => /^\d{4}-\d\d-\d\d$/.test(text));
const years = /\b20\d\d-\d\d\b(?!-)/g;
const known = new Set([...days, ...days.map(inWords)]);

const quoteless = new Map<string, string>();

/** A text without what stands so in the files, whole or cut short. */
export function withoutQuotes(text: string): string {
  const known = quoteless.get(text);
  const rest = known ?? stripped(text);
  quoteless.set(text, rest);
  return rest;
}

function stripped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = line.endsWith('…') ? line.slice(0, -1).trim() : '';
  const quoted = cut.replace(/^[^:]*: /, '');
  if (cut !== '' && prose.some((each) => each.startsWith(cut) || each.startsWith(quoted)))
    return '';
  return prose.reduce(
    (left, copy) => left.replaceAll(copy, '').replaceAll(copy.replace(/\.$/, ''), ''),
    line,
  );
}

/** What is left of a text without days, school years and texts that stand in the files. */
export function ownWords(text: string, asOf: string): string {
  const rest = withoutQuotes(text);
  return numbersIn(rest).reduce(
    (left, day) =>
      known.has(day) || day === asOf || day === inWords(asOf) ? left.replace(day, '') : left,
    rest.replace(years, ''),
  );
}

const hasFigure = (path: string, value: Leaf, asOf: string): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' &&
    (/(^|\.)(word|state)$/.test(path) || (/\d/.test(value) && /\d/.test(ownWords(value, asOf)))));

/** Numbers, signs and states of a model that nothing here has worked out. */
export function unchecked(expected: unknown, model: unknown, asOf: string): string[] {
  const worked = new Set(wantedOf(expected).map(([path]) => path));
  return leavesOf(model).flatMap(([path, value]) => {
    const isCovered = worked.has(path) || COPIES.some(([, copy]) => copy.test(path));
    return isCovered || !hasFigure(path, value, asOf) ? [] : [`${path}: ${shown(value)}`];
  });
}
