import { entriesOf } from './entriesOf.ts';
import { pairEntries } from './pairEntries.ts';
import { pairTexts } from './pairTexts.ts';
import { type Fields, isMapping, isSame } from './values.ts';

/** A field that differs, however deep: names from the part down; undefined where there is nothing. */
export interface Difference {
  readonly field: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Fields that differ between two states of one part. Mappings are walked into, lists pair their
 * entries by what names them, and what belongs together (a result with its date, a person) stays
 * together.
 */
export function compareFields(before: Fields, after: Fields): Difference[] {
  return compareMappings(before, after, []);
}

/** Mappings of the author's own keys: an entry that is new is a difference of its own. */
const CONTAINERS = new Set(['progress', 'results', 'benchmarks', 'yearly_targets', 'custom']);
/** Mappings that say one thing together. */
const WHOLE = new Set(
  'baseline external computed_from conclusion provider primary_evaluator evaluator'.split(' '),
);
/** Lists that say one thing together. */
const WHOLE_LISTS = new Set(['owners', 'levels']);
/** Who judged and when belongs to the rating. */
const JUDGEMENT = ['rating', 'by', 'on'] as const;

function compareMappings(before: Fields, after: Fields, at: readonly string[]): Difference[] {
  if (at.length === 2 && at[0] === 'progress') return compareJudgements(before, after, at);
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].flatMap((name) => compareValues(before[name], after[name], [...at, name]));
}

function compareJudgements(before: Fields, after: Fields, at: readonly string[]): Difference[] {
  const judged = (entry: Fields): Fields | undefined =>
    entry['rating'] === undefined ? undefined : pick(entry, JUDGEMENT);
  const [was, is] = [judged(before), judged(after)];
  const isJudged = was !== undefined || is !== undefined;
  const rest = (entry: Fields): Fields => (isJudged ? omit(entry, JUDGEMENT) : entry);
  const rating = isJudged && !isSame(was, is) ? [difference([...at, 'rating'], was, is)] : [];
  const others = [rest(before), rest(after)] as const;
  const names = new Set([...Object.keys(others[1]), ...Object.keys(others[0])]);
  return [
    ...rating,
    ...[...names].flatMap((name) => compareValues(others[0][name], others[1][name], [...at, name])),
  ];
}

function compareValues(before: unknown, after: unknown, at: readonly string[]): Difference[] {
  if (isSame(before, after)) return [];
  const [was, is] = [before ?? emptyLike(after, at), after ?? emptyLike(before, at)];
  if (isMapping(was) && isMapping(is) && !isWhole(at)) return compareMappings(was, is, at);
  if (Array.isArray(was) && Array.isArray(is) && !WHOLE_LISTS.has(at.at(-1) ?? '')) {
    return compareLists(was, is, at);
  }
  return [difference(at, before, after)];
}

const difference = (field: readonly string[], before: unknown, after: unknown): Difference => ({
  field,
  before,
  after,
});

/** Nothing, in the form of what stands on the other side, where each of its entries is a difference. */
function emptyLike(other: unknown, at: readonly string[]): unknown {
  if (Array.isArray(other)) return [];
  const isContainer = CONTAINERS.has(at.at(-1) ?? '') || (at.length === 2 && at[0] === 'progress');
  return isMapping(other) && isContainer ? {} : undefined;
}

const isWhole = (at: readonly string[]): boolean =>
  WHOLE.has(at.at(-1) ?? '') || at.at(-2) === 'results';

/** Entries by what names them; those that nothing names are either there or not. */
function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  at: readonly string[],
): Difference[] {
  const [was, is] = [entriesOf(before), entriesOf(after)];
  const names = new Set([...is.named.keys(), ...was.named.keys()]);
  return [
    ...pairTexts(was.texts, is.texts).map(([from, to]) => difference(at, from, to)),
    ...without(was.others, is.others).map((item) => difference(at, item, undefined)),
    ...without(is.others, was.others).map((item) => difference(at, undefined, item)),
    ...[...names].flatMap((name) =>
      pairEntries(was.named.get(name) ?? [], is.named.get(name) ?? []).flatMap(
        ([from, to], index) => compareValues(from, to, [...at, nth(name, index)]),
      ),
    ),
  ];
}

/** Of entries with one name the second is told as such. */
const nth = (name: string, index: number): string =>
  index === 0 ? name : `${name} (${index + 1})`;

const without = (list: readonly unknown[], other: readonly unknown[]): unknown[] =>
  list.filter((item) => !other.some((each) => isSame(item, each)));

const pick = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));

const omit = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
