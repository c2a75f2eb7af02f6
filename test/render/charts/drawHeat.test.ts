import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawHeat } from '../../../src/render/charts/drawHeat.ts';
import { drawFigure } from '../../../src/render/charts/drawFigure.ts';
import { contains, overlaps } from '../../../src/render/charts/box.ts';
import { heatOf, type Spot } from './heat.ts';
import { readSvg, textBoxes, textsOf } from './readSvg.ts';

const USUAL = heatOf(
  [
    ['1 Teaching', ['1.1', '1.2', '1.3', '1.4']],
    ['2 Schools', ['2.1', '2.2']],
  ],
  [
    ['Dune Street School', [1, 0.5, 0, 'not_rated', 'not_adopted', 'not_adopted']],
    ['Reef School', ['paused', 'not_adopted', 1, 'not_adopted', 'not_adopted', 'not_adopted']],
  ],
);

/** The key draws its signs too: these are left out of counts. */
const KEYED = { circles: 2, dotted: 1, dashes: 1, boxes: 1 };

const elements = (svg: string, name: string) =>
  readSvg(svg).filter((element) => element.name === name);
const isDotted = ({ attributes }: { attributes: Readonly<Record<string, string>> }) =>
  attributes['stroke-dasharray'] !== undefined;

describe('schools by strategies', () => {
  const svg = drawHeat(USUAL);

  it('name theories, strategies and schools, and say how many schools each has', () => {
    expect(textsOf(svg)).toEqual([
      '1 Teaching',
      '2 Schools',
      ...['1.1', '1.2', '1.3', '1.4', '2.1', '2.2'],
      'Dune Street School',
      'Reef School',
      ...['Schools', '2', '1', '2', '1', '0', '0'],
      ...['Meets', 'Not rated', 'Paused', 'Not adopted'],
    ]);
  });

  it('draw a sign for each rating, on a ground that only ratings have', () => {
    // Four ratings and one that is missing; the key adds a full and a dotted ring.
    expect(elements(svg, 'circle')).toHaveLength(5 + KEYED.circles);
    expect(elements(svg, 'rect')).toHaveLength(4 + KEYED.boxes);
  });

  it('draw a dotted ring where nobody rated, a dash where work is paused, else nothing', () => {
    expect(elements(svg, 'circle').filter(isDotted)).toHaveLength(1 + KEYED.dotted);
    expect(elements(svg, 'line')).toHaveLength(1 + KEYED.dashes);
  });

  it('tell ratings apart without color: an open ring, a part of it, a full disk', () => {
    const fills = elements(svg, 'circle')
      .slice(0, 3)
      .map(({ attributes }) => attributes['fill']);
    expect(fills).toEqual(['#00695c', '#fff', '#fff']);
    // The half is the only one with a wedge; other paths are the rules between rows.
    const wedges = elements(svg, 'path').filter(({ attributes }) => attributes['d']?.includes('A'));
    expect(wedges).toHaveLength(1);
  });

  it('part theories by a gap', () => {
    const xs = textBoxes(svg)
      .filter(({ text }) => /^\d\.\d$/.test(text))
      .map(({ box }) => (box.left + box.right) / 2);
    const steps = xs.slice(1).map((x, index) => Math.round(x - (xs[index] ?? 0)));
    expect(steps).toEqual([30, 30, 30, 39, 30]);
  });

  it('stand codes upright where they are wider than their column', () => {
    const codes = Array.from({ length: 20 }, (_, index) => `GOAL-${index}`);
    const wide = drawHeat(heatOf([['', codes]], [['Dune', codes.map(() => 1)]]));
    expect(wide).toContain('rotate(-90)');
    expect(svg).not.toContain('rotate');
  });

  it('are an empty table where no school has a plan', () => {
    const empty = drawHeat(heatOf([['1', ['1.1']]], []));
    expect(textsOf(empty)).toContain('0');
    expect(empty).not.toContain('NaN');
  });

  it('keep the whole name of a school that is cut', () => {
    const name = 'The School of the Harbor, the Ferry, the Lighthouse and the Seven Islands';
    const cut = drawHeat(heatOf([['1', ['1.1']]], [[name, [1]]]));
    expect(textsOf(cut)).not.toContain(name);
    expect(cut).toContain(`<title>${name}</title>`);
  });

  it('are drawn like every other figure', () => {
    expect(drawFigure(USUAL)).toBe(svg);
    expect(readSvg(svg)[0]?.attributes).toMatchObject({ role: 'img', 'aria-label': USUAL.alt });
  });
});

describe('any district', () => {
  const spot = fc.constantFrom<Spot>(0, 0.5, 1, 'not_rated', 'paused', 'not_adopted');
  const figure = fc
    .record({
      widths: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 5 }),
      schools: fc.array(fc.string({ minLength: 1, maxLength: 50 }), {
        minLength: 1,
        maxLength: 40,
      }),
    })
    .filter(({ widths }) => widths.reduce((sum, width) => sum + width, 0) <= 26)
    .chain(({ widths, schools }) => {
      const count = widths.reduce((sum, width) => sum + width, 0);
      const cells = fc.array(spot, { minLength: count, maxLength: count });
      return fc.array(cells, { minLength: schools.length, maxLength: schools.length }).map((rows) =>
        heatOf(
          widths.map((width, group) => [
            `${group + 1} Theory`,
            Array.from({ length: width }, (_, index) => `${group + 1}.${index + 1}`),
          ]),
          schools.map((school, index) => [school, rows[index] ?? []]),
        ),
      );
    });

  it('fits the page: no text outside the picture, none over another', () => {
    fc.assert(
      fc.property(figure, (heat) => {
        const svg = drawHeat(heat);
        const { width = 0, height = 0 } = readSvg(svg)[0]?.attributes ?? {};
        const page = { left: -0.5, top: -0.5, right: Number(width) + 0.5, bottom: Number(height) };
        const boxes = textBoxes(svg).map(({ box }) => box);
        expect(Number(height)).toBeLessThan(880);
        expect(boxes.filter((box) => !contains(page, box))).toEqual([]);
        boxes.forEach((box, index) => {
          expect(boxes.slice(index + 1).filter((other) => overlaps(box, other))).toEqual([]);
        });
      }),
      { numRuns: 40 },
    );
  });
});
