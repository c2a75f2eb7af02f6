import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../src/render/charts/box.ts';
import { drawFigure } from '../../../src/render/charts/drawFigure.ts';
import { type Entry, gapOf, ratingOf, trendOf } from './figures.ts';
import { readSvg, textBoxes } from './readSvg.ts';

const RUNS = { numRuns: 300 };

const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
/** Series in schools move little from one cycle to the next. */
const near = (value: number) =>
  fc.integer({ min: -80, max: 80 }).map((step) => Math.max(0, Math.min(100, value + step / 10)));
const entry = (value: number): fc.Arbitrary<Entry> =>
  fc.oneof(
    { weight: 8, arbitrary: near(value) },
    { weight: 1, arbitrary: fc.constantFrom<Entry>('*', null) },
  );

const trends = (mostCycles: number) =>
  fc
    .tuple(percent, fc.integer({ min: 1, max: mostCycles }), fc.nat({ max: 5 }), fc.boolean())
    .chain(([start, cycles, years, lowerIsBetter]) =>
      fc.record({
        baseline: entry(start),
        results: fc.array(entry(start), { minLength: cycles, maxLength: cycles }),
        benchmarks: fc.array(fc.option(near(start)), { minLength: cycles, maxLength: cycles }),
        target: fc.option(fc.oneof(percent, near(start))),
        history: fc.array(near(start), { minLength: years, maxLength: years }),
        decimals: fc.constantFrom(0, 1),
        rest: fc.constant({ lowerIsBetter }),
      }),
    );

const MONTHS = 'Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr May June'.split(' ');

const words = fc
  .array(fc.constantFrom('Students', 'with', 'disabilities', 'English', 'learners', 'A', 'Grade'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((list) => list.join(' '));

const gaps = fc.array(
  fc.tuple(words, fc.option(percent), fc.oneof(percent, fc.constant<Entry>('*'))),
  {
    minLength: 1,
    maxLength: 12,
  },
);

const scales = fc
  .array(fc.tuple(words, fc.nat({ max: 40 })), { minLength: 2, maxLength: 9 })
  .map((parts) => [
    ...parts.map(([label, count], index) => [label, count, index / (parts.length - 1)] as const),
    ['Not rated', 4, null] as const,
  ]);

/** Pairs of texts that cover each other, and texts that leave the picture. */
function faultsOf(svg: string): string[] {
  const [root] = readSvg(svg);
  const width = Number(root?.attributes['width']);
  const height = Number(root?.attributes['height']);
  const boxes = textBoxes(svg);
  return boxes.flatMap(({ text, box }, index) => {
    const covered = boxes.slice(index + 1).filter((other) => overlaps(box, other.box));
    const leaves = box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height;
    return [
      ...covered.map((other) => `${text} covers ${other.text}`),
      ...(leaves ? [`${text} leaves the picture`] : []),
    ];
  });
}

describe('labels', () => {
  it('never cover each other in a trend, and no value goes without', () => {
    fc.assert(
      fc.property(trends(5), (sketch) => {
        const figure = trendOf(sketch);
        const svg = drawFigure(figure);
        expect(faultsOf(svg)).toEqual([]);
        const written = textBoxes(svg).map(({ text }) => text);
        for (const { value, isAhead, text } of figure.points) {
          if (value !== null || !isAhead) expect(written).toContain(text);
        }
      }),
      RUNS,
    );
  });

  it('never cover each other in a trend of many months', () => {
    fc.assert(
      fc.property(trends(12), (sketch) => {
        expect(faultsOf(drawFigure(trendOf({ ...sketch, names: MONTHS })))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('never cover each other in a gap plot', () => {
    fc.assert(
      fc.property(gaps, words, fc.option(percent), (rows, label, value) => {
        const reference = { label, value, text: value === null ? '*' : String(value) };
        expect(faultsOf(drawFigure(gapOf(rows, { reference })))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('never cover each other in a rating distribution', () => {
    fc.assert(
      fc.property(scales, (parts) => {
        expect(faultsOf(drawFigure(ratingOf(parts)))).toEqual([]);
      }),
      RUNS,
    );
  });
});
