import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readWorkbook } from '../../src/io/readWorkbook.ts';
import { writeWorkbook } from '../../src/io/writeWorkbook.ts';
import type { ReadWorkbook } from '../../src/model/workbook.ts';
import { parseYaml } from '../../src/workspace/parseYaml.ts';
import { importInto, workbookOf } from './stories.ts';
import { asNew, spotOf, typed, withCells } from './workbooks.ts';

const text = fc
  .stringMatching(/^[=+@A-Za-z0-9ÄéЖ字😀"'#:&<>_-][\x20-\x7eÄéЖ字😀\n]{0,30}$/u)
  .map((value) => value.trim())
  .filter((value) => value !== '');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const day = fc.constantFrom('2026-12-05', '2027-01-20', '2027-02-02');
const percent = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 1000);
const NON_VALUES = ['suppressed', 'not_available', 'pending', 'not_applicable'] as const;

const entry = fc.record(
  { rating: fc.constantFrom(1, 2, 3), note: text, by: text, on: day, next_steps: text },
  { requiredKeys: [] },
);
const result = fc.oneof(
  fc.constantFrom(...NON_VALUES),
  fc.record({ value: percent, n: fc.nat(999), on: day, note: text }, { requiredKeys: ['value'] }),
);
const part = fc.record({
  title: text,
  status: maybe(fc.constantFrom('not_started', 'in_progress', 'completed', 'on_hold')),
  fall: maybe(entry),
  winter: maybe(entry),
});
const measure = fc.record({ name: text, fall: maybe(result), winter: maybe(result) });
const plan = fc.record({
  parts: fc.array(part, { minLength: 1, maxLength: 4 }),
  measures: fc.array(measure, { minLength: 1, maxLength: 3 }),
});
type RandomPlan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** The parts and measures of a random plan; titles are told apart by a number before them. */
function dataOf({ parts, measures }: RandomPlan) {
  const byCycle = (fall: unknown, winter: unknown) => {
    const cycles = Object.entries({ fall, winter }).filter(([, value]) => value !== undefined);
    const filled = cycles.filter(([, value]) => JSON.stringify(value) !== '{}');
    return filled.length === 0 ? undefined : Object.fromEntries(filled);
  };
  return {
    kind: 'sip',
    format: 1,
    id: 'sip-dune-2026',
    title: 'Dune',
    school: 'dune',
    term: '2026-27',
    status: 'adopted',
    measures: measures.map(({ name, fall, winter }, index) => ({
      id: `m${index}`,
      name: `m${index} ${name}`,
      unit: 'percent',
      direction: 'increase',
      baseline: { value: 10 },
      target: { value: 90 },
      results: byCycle(fall, winter),
    })),
    strategies: parts.map(({ title, status, fall, winter }, index) => ({
      id: `p${index}`,
      title: `p${index} ${title}`,
      status,
      progress: byCycle(fall, winter),
    })),
  };
}

const yamlOf = (random: RandomPlan): string =>
  stringify(JSON.parse(JSON.stringify(dataOf(random))) as unknown);

const shownTitle = (title: string): string => title.replace(/\s+/g, ' ').trim();

/** Through the bytes of a file, as another program would save it. */
const saved = async (workbook: ReadWorkbook): Promise<ReadWorkbook> =>
  readWorkbook(await writeWorkbook(asNew(workbook)), 'test.xlsx');

describe('the workbook of any plan', { timeout: 120_000 }, () => {
  it('changes nothing when nobody touched it', async () => {
    await fc.assert(
      fc.asyncProperty(plan, fc.constantFrom('fall', 'winter'), async (random, cycle) => {
        const before = yamlOf(random);
        const list = importInto(before, await saved(workbookOf(before, cycle)));
        expect(list).toMatchObject({ changed: 0, notes: [], after: before });
      }),
      { numRuns: 60 },
    );
  });

  it('carries any entries into the plan, and nothing else', async () => {
    const changes = fc.record({
      part: fc.nat(),
      measure: fc.nat(),
      rating: fc.constantFrom(1, 2, 3),
      note: text,
      value: percent,
      n: fc.nat(999),
      on: day,
      without: fc.constantFrom(...NON_VALUES),
      hasResult: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(plan, changes, async (random, change) => {
        const before = yamlOf(random);
        const wanted = dataOf(random);
        const strategy = wanted.strategies[change.part % wanted.strategies.length];
        const counted = wanted.measures[change.measure % wanted.measures.length];
        if (!strategy || !counted) throw new Error('There is nothing to fill in.');
        const made = workbookOf(before);
        const put = (row: string, heading: string, value: string | number | null) =>
          [spotOf(made, shownTitle(row), heading), typed(value)] as const;
        const [value, without] = change.hasResult
          ? [`${change.value}%`, null]
          : [null, change.without.replaceAll('_', ' ')];
        const workbook = withCells(made, [
          put(strategy.title, 'Winter SAM rating', change.rating),
          put(strategy.title, 'How the work goes', change.note),
          put(strategy.title, 'Rated on', change.on),
          put(counted.name, 'Winter SAM result', value),
          put(counted.name, 'If there is no result', without),
          put(counted.name, 'Number behind it', change.n),
          put(counted.name, 'Measured on', change.on),
        ]);
        const { after, notes } = importInto(before, await saved(workbook));
        expect(notes).toEqual([]);
        const { rating, note, on, n } = change;
        strategy.progress = {
          ...strategy.progress,
          winter: { ...progressIn(strategy.progress), rating, note, on },
        };
        counted.results = {
          ...counted.results,
          winter: {
            ...progressIn(counted.results),
            value: change.hasResult ? change.value : change.without,
            n,
            on,
          },
        };
        expect(parseYaml(after).data).toEqual(JSON.parse(JSON.stringify(wanted)));
      }),
      { numRuns: 60 },
    );
  });
});

/** What a plan said in the winter, where that was a mapping. */
function progressIn(cycles: Record<string, unknown> | undefined): object {
  const winter = cycles?.['winter'];
  return typeof winter === 'object' && winter !== null ? winter : {};
}
