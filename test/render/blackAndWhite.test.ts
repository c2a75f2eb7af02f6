import { describe, expect, it } from 'vitest';
import { drawTrend } from '../../src/render/charts/drawTrend.ts';
import { iconSvg } from '../../src/render/iconSvg.ts';
import { markShapes } from '../../src/render/mark.ts';
import { allMarks } from '../../src/reports/marks.ts';
import { settingsOf } from '../../src/workspace/settings.ts';
import { trendOf } from './charts/figures.ts';
import { readSvg, textsOf } from './charts/readSvg.ts';

const GREY = '#555555';

/** Where the brush is set down anew: a line in two parts has two. */
const beginnings = (svg: string): number =>
  readSvg(svg)
    .filter(({ name, attributes }) => name === 'path' && attributes['stroke'] === '#1d2733')
    .flatMap(({ attributes }) => attributes['d']?.match(/M/g) ?? []).length;

describe('without color', () => {
  it('all points of a rating scale differ by their shape, and so does what is not rated', () => {
    for (const points of [2, 3, 4, 6, 9]) {
      const fills = [null, ...Array.from({ length: points }, (_, index) => index / (points - 1))];
      const shapes = fills.map((fill) => markShapes({ fill, color: GREY }));
      expect(new Set(shapes).size).toBe(points + 1);
    }
  });

  it('every sign that pages share differs by its picture, or else by its word', () => {
    const signs = allMarks(settingsOf({ organization: 'dune', school_year: '2026-27' })).map(
      (mark) => ({ ...mark, color: GREY }),
    );
    const ratings = signs.filter(({ icon }) => icon === 'rating');
    expect(new Set(ratings.map(iconSvg)).size).toBe(ratings.length);
    expect(new Set(signs.map((sign) => iconSvg(sign) + sign.word)).size).toBe(signs.length);
    for (const { word } of signs) expect(word).not.toBe('');
  });

  it('a withheld and a missing value break the line, each with its own mark', () => {
    const withheld = drawTrend(trendOf({ baseline: 40, results: [44, '*', 50, 52] }));
    const missing = drawTrend(trendOf({ baseline: 40, results: [44, null, 50, 52] }));
    for (const svg of [withheld, missing]) expect(beginnings(svg)).toBe(2);
    expect(textsOf(withheld)).toContain('*');
    expect(textsOf(withheld)).not.toContain('no data');
    expect(textsOf(missing)).toContain('no data');
    expect(textsOf(missing)).not.toContain('*');
  });
});
