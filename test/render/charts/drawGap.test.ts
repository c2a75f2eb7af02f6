import { describe, expect, it } from 'vitest';
import { drawGap } from '../../../src/render/charts/drawGap.ts';
import { gapOf } from './figures.ts';
import { readSvg, textsOf } from './readSvg.ts';

const LONG = 'Students experiencing homelessness or living in temporary housing of any kind';
const GROUPS = gapOf([
  ['Students with disabilities', 21, 27.5],
  ['Multilingual learners', 30.4, '*'],
  ['White', null, 65.3],
]);

const circlesIn = (svg: string) => readSvg(svg).filter(({ name }) => name === 'circle');
const KEY_CIRCLES = 2;

describe('a gap plot', () => {
  it('names the groups, their values and the reference', () => {
    const texts = textsOf(drawGap(GROUPS));
    const expected = ['Students with disabilities', '27.5', '*', '65.3', 'All students 57.2'];
    expect(texts).toEqual(expect.arrayContaining(expected));
  });

  it('draws a dot only for values that there are', () => {
    expect(circlesIn(drawGap(GROUPS))).toHaveLength(KEY_CIRCLES + 4);
  });

  it('puts higher values further to the right', () => {
    const filled = circlesIn(
      drawGap(
        gapOf([
          ['A', null, 20],
          ['B', null, 60],
        ]),
      ),
    )
      .filter(({ attributes }) => attributes['fill'] === '#1d2733')
      .map(({ attributes }) => Number(attributes['cx']));
    expect(filled[0]).toBeLessThan(filled[1] ?? 0);
  });

  it('keeps both dots visible where nothing changed', () => {
    const radii = circlesIn(drawGap(gapOf([['A', 40, 40]]))).map(({ attributes }) =>
      Number(attributes['r']),
    );
    expect(radii[0]).toBeGreaterThan(radii[1] ?? 0);
  });

  it('breaks a long name in two, and ends what is cut in an ellipsis with the whole name behind it', () => {
    const elements = readSvg(drawGap(gapOf([[LONG, 40, 50]])));
    expect(elements.some(({ text }) => text.endsWith('…'))).toBe(true);
    expect(elements.find(({ name }) => name === 'title')?.text).toBe(LONG);
  });

  it('grows with its rows', () => {
    const heightOf = (count: number) => {
      const rows = Array.from({ length: count }, (_, index) => [`G${index}`, 1, 2] as const);
      return Number(readSvg(drawGap(gapOf(rows)))[0]?.attributes['height']);
    };
    expect(heightOf(12) - heightOf(2)).toBe(200);
  });

  it('goes without a line where the reference is withheld', () => {
    const reference = { label: 'All students', value: null, text: '*' };
    const svg = drawGap({ ...GROUPS, reference });
    expect(textsOf(svg)).toContain('All students *');
    expect(svg).not.toContain('NaN');
  });

  it('survives having no rows and names that would break the page', () => {
    expect(() => readSvg(drawGap(gapOf([])))).not.toThrow();
    expect(textsOf(drawGap(gapOf([['<A & "B">', 1, 2]])))).toContain('<A & "B">');
  });
});
