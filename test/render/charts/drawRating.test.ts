import { describe, expect, it } from 'vitest';
import { drawRating } from '../../../src/render/charts/drawRating.ts';
import { ratingOf } from './figures.ts';
import { readSvg, textsOf } from './readSvg.ts';

const USUAL = ratingOf([
  ['Gaps', 0, 0],
  ['Lagging', 2, 0.5],
  ['Meets', 4, 1],
  ['Not rated', 3, null],
]);

const rectanglesIn = (svg: string) => readSvg(svg).filter(({ name }) => name === 'rect');
const isDotted = ({ attributes }: { attributes: Readonly<Record<string, string>> }) =>
  attributes['stroke-dasharray'] !== undefined;

describe('a rating distribution', () => {
  it('lists every rating in its order, with its count', () => {
    expect(textsOf(drawRating(USUAL))).toEqual([
      'Gaps 0',
      '2',
      'Lagging',
      '4',
      'Meets',
      '3',
      'Not rated',
    ]);
  });

  it('makes segments as wide as their counts', () => {
    const [lagging, meets] = rectanglesIn(drawRating(USUAL))
      .filter(({ attributes }) => attributes['stroke'] === '#7d6400')
      .map(({ attributes }) => Number(attributes['width']) + 1.2);
    expect((meets ?? 0) / (lagging ?? 1)).toBeCloseTo(2, 2);
  });

  it('fills no segment with the color of its rating, and outlines what is not rated with dots', () => {
    const rectangles = rectanglesIn(drawRating(USUAL));
    const solid = rectangles.filter(({ attributes }) => attributes['fill'] === '#7d6400');
    expect(solid.every(({ attributes }) => Number(attributes['width']) <= 4)).toBe(true);
    expect(rectangles.filter(isDotted)).toHaveLength(1);
  });

  it('moves a count under a segment that is too narrow for it', () => {
    const parts = [
      ['Gaps', 1, 0],
      ['Meets', 200, 1],
    ] as const;
    expect(textsOf(drawRating(ratingOf(parts)))).toEqual(['Gaps 1', '200', 'Meets']);
  });

  it('takes another line for the names of a long scale', () => {
    const nine = Array.from(
      { length: 9 },
      (_, index) => [`Step ${index} of the way`, 2, index / 8] as const,
    );
    const heightOf = (svg: string) => Number(readSvg(svg)[0]?.attributes['height']);
    expect(heightOf(drawRating(ratingOf(nine)))).toBe(heightOf(drawRating(USUAL)) + 17);
  });

  it('is an empty bar where there is nothing to count', () => {
    const svg = drawRating(
      ratingOf([
        ['Gaps', 0, 0],
        ['Meets', 0, 1],
      ]),
    );
    expect(rectanglesIn(svg)).toHaveLength(1);
    expect(svg).not.toContain('NaN');
  });
});
