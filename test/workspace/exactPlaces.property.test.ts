import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { planOfShape, type RandomPlan, shape } from './randomPlan.ts';
import { load, spot } from './workspaceOf.ts';

/** How a plan may be written down: everything that moves a place about. */
const layout = fc.record({
  indent: fc.constantFrom(1, 2, 4),
  collectionStyle: fc.constantFrom<'block' | 'flow'>('block', 'flow'),
  lineWidth: fc.constantFrom(0, 40, 80),
  defaultStringType: fc.constantFrom<'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE'>(
    'PLAIN',
    'QUOTE_SINGLE',
    'QUOTE_DOUBLE',
  ),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  before: fc.constantFrom('', '# größer 📚\n', '\n\n', '---\n', '--- # 📚\n# ñ\n'),
  after: fc.constantFrom('\n', '', '\n# an end 📚', '\n...\n', '\n\n\n'),
});

type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;
type Spot = RandomPlan['texts'][number];

function written(data: unknown, drawn: Layout): string {
  const { lineEnd, before, after, ...options } = drawn;
  const body = stringify(data, {
    ...options,
    defaultKeyType: 'PLAIN',
    aliasDuplicateObjects: false,
  });
  return `${before}${body.trimEnd()}${after}`.replaceAll('\n', lineEnd);
}

/** Offsets as `line:column-line:column`, counted without any YAML. */
function range(text: string, from: number, to: number): string {
  const place = (offset: number) => {
    const lines = text.slice(0, offset).split(/\r\n|\n/);
    return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
  };
  return `${place(from)}-${place(to)}`;
}

/** Offsets of the only place of a mark, its quotation marks included. */
function find(text: string, mark: string): [number, number] {
  const at = text.indexOf(mark);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(text.indexOf(mark, at + 1)).toBe(-1);
  const quote = text.charAt(at - 1);
  const isQuoted = /["']/.test(quote) && text.charAt(at + mark.length) === quote;
  return isQuoted ? [at - 1, at + mark.length + 1] : [at, at + mark.length];
}

const MARK = 'otter';

/** One mistake: how the plan's data becomes wrong, how its text does, and what is to be pointed at. */
interface Mistake {
  readonly name: string;
  readonly rule: string;
  readonly where: (plan: RandomPlan) => readonly Spot[];
  /** What stands at the place before the text is changed. */
  readonly value: unknown;
  /** The text that takes the place of the value, quotation marks included. */
  readonly instead?: string;
  /** What is shown of that; all of it unless said. A name, if it is the name. */
  readonly shown?: string;
  readonly onKey?: boolean;
}

const inMappings = ({ mappings }: RandomPlan): Spot[] =>
  mappings.map((fields) => ({ fields, key: MARK }));
const texts = ({ texts: spots }: RandomPlan) => spots;
const numbers = ({ numbers: spots }: RandomPlan) => spots;
const counts = (plan: RandomPlan) => numbers(plan).filter(({ key }) => key === 'n');
const words = (plan: RandomPlan) => texts(plan).filter(({ key }) => !/^(id|school)$/.test(key));
const dates = ({ dates: spots }: RandomPlan) => spots;
const owners = ({ mappings }: RandomPlan): Spot[] =>
  mappings.filter((fields) => 'due' in fields).map((fields) => ({ fields, key: 'status' }));

const MISTAKES: readonly Mistake[] = [
  { name: 'unknown field', rule: 'unknown-field', where: inMappings, value: 1, onKey: true },
  { name: 'number for a text', rule: 'wrong-type', where: texts, value: MARK, instead: '98765' },
  { name: 'zeros lost', rule: 'wrong-type', where: texts, value: MARK, instead: '00970' },
  { name: 'text for a number', rule: 'wrong-type', where: counts, value: MARK },
  { name: 'day that is none', rule: 'not-a-date', where: dates, value: '2026-02-30' },
  { name: 'word that is none', rule: 'not-allowed-value', where: owners, value: MARK },
  { name: 'nothing', rule: 'empty-value', where: texts, value: MARK, instead: '~', onKey: true },
  { name: 'empty text', rule: 'empty-value', where: words, value: MARK, instead: '""' },
  { name: 'list', rule: 'wrong-type', where: texts, value: MARK, instead: '[a, [b]]' },
  { name: 'braces', rule: 'wrong-type', where: numbers, value: MARK, instead: '{a: {b: 📚}}' },
  { name: 'tag', rule: 'yaml-tag', where: texts, value: MARK, instead: '!!str 5', shown: '!!str' },
  { name: 'star', rule: 'yaml-syntax', where: texts, value: MARK, instead: '*seal' },
  {
    name: 'behind an anchor',
    rule: 'wrong-type',
    where: texts,
    value: MARK,
    instead: '&a 98765',
    shown: '98765',
  },
  { name: 'endless number', rule: 'lost-digits', where: numbers, value: MARK, instead: '12e34567' },
  {
    name: 'long number',
    rule: 'lost-digits',
    where: numbers,
    value: MARK,
    instead: '-90071992547409931',
  },
  {
    name: 'separator',
    rule: 'line-ends',
    where: texts,
    value: MARK,
    instead: '"a 📚\u2028b"',
    shown: '\u2028',
  },
  {
    name: 'escape',
    rule: 'yaml-syntax',
    where: texts,
    value: MARK,
    instead: '"a 📚 \\p"',
    shown: '\\',
  },
  { name: 'at sign', rule: 'yaml-syntax', where: texts, value: MARK, instead: '@seal', shown: '@' },
  {
    name: 'merge',
    rule: 'yaml-merge',
    where: texts,
    value: MARK,
    instead: '{<<: {}}',
    shown: '<<',
  },
  {
    name: 'twice',
    rule: 'duplicate-field',
    where: texts,
    value: MARK,
    instead: '{ä: 1, 📚: 2, "ä": 3}',
    shown: '"ä"',
  },
];

describe('in a plan with one mistake exactly its place is shown, and nothing else is said', () => {
  it.each(MISTAKES.map((mistake) => [mistake.name, mistake] as const))('%s', (_, mistake) => {
    const { rule, where, value, instead, shown, onKey } = mistake;
    fc.assert(
      fc.property(shape, layout, fc.nat(), (sizes, drawn, choice) => {
        const plan = planOfShape(sizes);
        const spots = where(plan);
        const place = spots[choice % Math.max(1, spots.length)];
        if (!place) return;
        place.fields[place.key] = value;
        const clean = written(plan.data, drawn);
        const isField = onKey === true && instead === undefined;
        const [from, to] = find(clean, isField ? MARK : String(value));
        const text = clean.slice(0, from) + (instead ?? clean.slice(from, to)) + clean.slice(to);
        const key = clean.lastIndexOf(place.key, from);
        const start = shown === undefined ? from : text.indexOf(shown, from);
        const end = start + (shown ?? instead ?? clean.slice(from, to)).length;
        const expected =
          onKey === true ? range(text, key, key + place.key.length) : range(text, start, end);
        expect(load(text).diagnostics.map((found) => [found.rule, spot(found)])).toEqual([
          [rule, expected],
        ]);
      }),
      { numRuns: 40 },
    );
  });
});
