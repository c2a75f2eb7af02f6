import { isDay, longDate } from '../model/dates.ts';
import { decimalsOf, formatNumber } from '../model/numbers.ts';
import { humanised } from '../model/outline.ts';
import type { RatingPoint } from '../model/workspace.ts';
import { type Fields, isMapping } from './values.ts';

/** What the words of a value depend on. */
export interface ValueWords {
  /** Unit of the measure that the value belongs to. */
  readonly unit: unknown;
  readonly scale: readonly RatingPoint[];
  /** The title of the part that a reference leads to. */
  readonly titleOf: (reference: string) => string;
}

/** Words for why a result has no value. */
const WITHOUT: Readonly<Record<string, string>> = {
  suppressed: 'withheld',
  not_available: 'not available',
  pending: 'pending',
  not_applicable: 'does not apply',
};

/** A value of a plan as a reader knows it: `62%`, `October 1, 2026`, `Jo Park, Assistant principal`. */
export function changeText(value: unknown, field: readonly string[], words: ValueWords): string {
  if (typeof value === 'number') return numberText(value, field, words);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') {
    if (isDay(value)) return longDate(value);
    if (REFERENCES.has(field[0] ?? '')) return words.titleOf(value);
    return WITHOUT[value] ?? (isWord(value) ? value.replaceAll('_', ' ') : value);
  }
  if (Array.isArray(value)) return value.map((item) => changeText(item, field, words)).join('; ');
  return isMapping(value) ? mappingText(value, field, words) : '';
}

/** Fields that name other parts by their ids. */
const REFERENCES = new Set(['aligns_to', 'addresses']);

/** One of the words that the format offers for a field: `in_progress`. */
const isWord = (value: string): boolean => /^[a-z]+(?:_[a-z]+)+$/.test(value);

function numberText(value: number, field: readonly string[], { unit, scale }: ValueWords): string {
  if (field[0] === 'progress' && field.at(-1) === 'rating') {
    const point = scale.find((each) => each.value === value);
    return point ? `${point.symbol} ${point.short}` : String(value);
  }
  const text = formatNumber(value, decimalsOf(value));
  if (field[0] === 'budget' && field.at(-1) !== 'fte') return `$${text}`;
  if (unit === 'percent') return `${text}%`;
  return unit === 'currency' ? `$${text}` : text;
}

/** A mapping by what it says first, the rest behind it: `52.1% (n 73, October 30, 2026)`. */
function mappingText(value: Fields, field: readonly string[], words: ValueWords): string {
  const lead = LEADS.find((name) => value[name] !== undefined);
  const rest = Object.entries(value)
    .filter(([name]) => name !== lead)
    .map(([name, of]) => detailText(name, of, field, words));
  if (lead === undefined) return rest.join(', ');
  if (lead === 'what' && 'reason' in value) return amendmentText(value, field, words);
  const place = lead === 'rating' ? [...field.slice(0, -1), 'rating'] : field;
  const first = changeText(value[lead], place, words);
  if (rest.length === 0) return first;
  return lead === 'name' && 'title' in value
    ? [first, ...rest].join(', ')
    : `${first} (${rest.join(', ')})`;
}

/** An amendment as it is told: what, why, and behind it of which version, when and by whom. */
function amendmentText(value: Fields, field: readonly string[], words: ValueWords): string {
  const of = (name: string): string[] =>
    value[name] === undefined ? [] : [changeText(value[name], [...field, name], words)];
  const told = [...of('what'), ...of('reason')].join(' ');
  const version = of('version').map((text) => `version ${text}`);
  return `${told} (${[...version, ...of('on'), ...of('by')].join(', ')})`;
}

/** Fields of which the first that is there says most about a mapping. */
export const LEADS = [
  'rating',
  'value',
  'name',
  'group',
  'source',
  'title',
  'what',
  'body',
  'text',
  'statement',
];
/** Details that need no name: a day, a person and a period speak for themselves. */
const UNNAMED = new Set('on by period title reason planned object decision meaning'.split(' '));

function detailText(
  name: string,
  value: unknown,
  field: readonly string[],
  words: ValueWords,
): string {
  const isCount = name === 'n' || name === 'count' || name === 'fte';
  const text = changeText(value, [...field, name], isCount ? { ...words, unit: null } : words);
  if (name === 'by' && typeof value === 'string' && isDay(value)) return `by ${text}`;
  return UNNAMED.has(name) ? text : `${humanised(name).toLowerCase()} ${text}`;
}
