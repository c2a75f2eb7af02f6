import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../../src/render/charts/drawFigure.ts';
import { gapOf, ratingOf, trendOf } from './figures.ts';
import { readSvg } from './readSvg.ts';

const FIGURES = [
  trendOf({ baseline: 40, results: [44, '*', 50], benchmarks: [45, 50, 55], target: 55 }),
  gapOf([['Students with disabilities', 21, 27.5]]),
  ratingOf([
    ['Meets', 2, 1],
    ['Not rated', 1, null],
  ]),
];

describe.each(FIGURES)('a $kind figure', (figure) => {
  it('is one well-formed picture with its words', () => {
    const [root] = readSvg(drawFigure(figure));
    expect(root?.attributes).toMatchObject({ role: 'img', 'aria-label': figure.alt });
  });

  it('is the same text every time, without anything that could clash on a page', () => {
    const svg = drawFigure(figure);
    expect(drawFigure(structuredClone(figure))).toBe(svg);
    expect(svg).not.toMatch(/<style|<script|\sid=|\sclass=|NaN|undefined/);
    expect(svg).not.toMatch(/\d\.\d{3}/);
  });

  it('prints no text smaller than 7.5 points', () => {
    const sizes = readSvg(drawFigure(figure)).flatMap(
      ({ attributes }) => attributes['font-size'] ?? [],
    );
    expect(Math.min(...sizes.map(Number))).toBeGreaterThanOrEqual(10);
  });
});
