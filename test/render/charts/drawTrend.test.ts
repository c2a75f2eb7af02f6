import { describe, expect, it } from 'vitest';
import { drawTrend } from '../../../src/render/charts/drawTrend.ts';
import { trendOf } from './figures.ts';
import { readSvg, textBoxes, textsOf } from './readSvg.ts';

const READING = trendOf({
  baseline: 47.6,
  results: [50.2, 52.1, 'ahead'],
  benchmarks: [52, 57, 62],
  target: 62,
  history: [41.3, 44, 45.9],
});

/** Drawn lines by color. */
function pathsOf(svg: string, stroke: string): string[] {
  return readSvg(svg)
    .filter(({ name, attributes }) => name === 'path' && attributes['stroke'] === stroke)
    .map(({ attributes }) => attributes['d'] ?? '');
}

const INK = '#1d2733';
const movesIn = (path = '') => path.match(/M/g)?.length ?? 0;
const linesIn = (path = '') => path.match(/L/g)?.length ?? 0;

describe('a trend', () => {
  it('is a picture of its own with a size, a role and words for it', () => {
    const [root] = readSvg(drawTrend(READING));
    expect(root?.name).toBe('svg');
    expect(root?.attributes).toMatchObject({
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-label': 'Reading rose to 52.1%.',
      width: '322',
      height: '134',
      viewBox: '0 0 322 134',
    });
  });

  it('writes every value at its point, and names the benchmark once', () => {
    const texts = textsOf(drawTrend(READING));
    expect(texts).toEqual(expect.arrayContaining(['47.6', '50.2', '52.1', '52.0', '41.3']));
    expect(texts).toEqual(expect.arrayContaining(['Target', '62.0', 'Baseline', 'Fall', 'Winter']));
    expect(texts.filter((text) => text.startsWith('Benchmark'))).toEqual(['Benchmark 57.0']);
  });

  it('says nothing of a cycle ahead but its benchmark', () => {
    const ahead = trendOf({
      baseline: 47.6,
      results: [50, 'ahead'],
      benchmarks: [50, 55],
      target: 62,
    });
    const texts = textsOf(drawTrend(ahead));
    expect(texts).toContain('Benchmark 55.0');
    expect(texts).not.toContain('no data');
  });

  it('makes the value of the reported cycle stand out', () => {
    const strong = readSvg(drawTrend(READING)).filter(
      ({ attributes }) => attributes['font-weight'] === '600',
    );
    expect(strong.map(({ text }) => text)).toEqual(['52.1']);
  });

  it('breaks the line where a value is withheld, and puts a star there', () => {
    const figure = trendOf({ baseline: 40, results: [44.4, '*', 51.7, 52] });
    const svg = drawTrend(figure);
    const [path] = pathsOf(svg, INK);
    expect(movesIn(path)).toBe(2);
    expect(linesIn(path)).toBe(2);
    expect(textsOf(svg)).toContain('*');
  });

  it('puts the star at the same height whatever was withheld around it', () => {
    const heights = [41, 55, 90].map((value) => {
      const svg = drawTrend(trendOf({ baseline: value, results: ['*', value + 1] }));
      return textBoxes(svg).find(({ text }) => text === '*')?.box.bottom;
    });
    expect(new Set(heights).size).toBe(1);
  });

  it('leaves a gap and says so where a value is missing', () => {
    const svg = drawTrend(trendOf({ baseline: null, results: [33, 36] }));
    expect(movesIn(pathsOf(svg, INK)[0])).toBe(1);
    expect(textsOf(svg)).toContain('no data');
  });

  it("leaves the place of a new measure's baseline empty", () => {
    const figure = trendOf({ baseline: null, results: [33] });
    const points = figure.points.map((point) => ({
      ...point,
      text: point.value ? point.text : '',
    }));
    expect(textsOf(drawTrend({ ...figure, points }))).not.toContain('');
  });

  it('leads earlier years up to the baseline in a lighter line', () => {
    const [light] = pathsOf(drawTrend(READING), '#98a3ad');
    expect(linesIn(light)).toBe(3);
  });

  it('dashes a benchmark that nobody typed', () => {
    const points = READING.points.map((point) => ({ ...point, isInterpolated: true }));
    const dashed = (figure: typeof READING) =>
      readSvg(drawTrend(figure)).filter(
        ({ attributes }) => '2.4 1.6' === attributes['stroke-dasharray'],
      );
    expect(dashed(READING)).toHaveLength(0);
    expect(dashed({ ...READING, points })).toHaveLength(3);
  });

  it.each([
    [{ baseline: 23.5, results: [21.4, 23.3], benchmarks: [22.5, 21.5, 20], target: 20 }],
    [{ baseline: 70.5, results: [63, 66.7], benchmarks: [68, 65, 60], target: 60 }],
    [{ baseline: 19.1, results: [16.1, 17.4], benchmarks: [17.5, 16.5, 15], target: 15 }],
  ])('never writes a value over the line of the target: %j', (sketch) => {
    const figure = trendOf({ ...sketch, results: [...sketch.results, 'ahead'] });
    const svg = drawTrend({ ...figure, lowerIsBetter: true });
    const line = readSvg(svg).find(({ attributes }) => attributes['stroke-dasharray'] === '5 3');
    const end = (name: string) => Number(line?.attributes[name]);
    const over = textBoxes(svg).filter(
      ({ box }) =>
        box.left < end('x2') &&
        box.right > end('x1') &&
        box.top < end('y1') &&
        box.bottom > end('y1'),
    );
    expect(over).toEqual([]);
  });

  it('hides the line of the target behind a label that finds no other place', () => {
    const names = readSvg(drawTrend(READING)).map(({ name, attributes }) =>
      attributes['stroke-dasharray'] === '5 3' ? 'target' : name,
    );
    expect(names.indexOf('target')).toBeGreaterThan(0);
    expect(names.indexOf('target')).toBeLessThan(names.indexOf('rect'));
  });

  it('notes that lower is better only where it is', () => {
    expect(textsOf(drawTrend(READING))).not.toContain('lower is better');
    expect(textsOf(drawTrend({ ...READING, lowerIsBetter: true }))).toContain('lower is better');
  });

  it('explains the ticks in a key where no label has room for the word', () => {
    const figure = trendOf({
      baseline: 1_250_000,
      results: [1_180_000, 1_310_500, 'ahead'],
      benchmarks: [1_300_000, 1_350_000, 1_400_000],
      target: 1_400_000,
      decimals: 0,
      rest: { unit: 'currency', bounds: null },
    });
    const texts = textsOf(drawTrend(figure));
    expect(texts.filter((text) => text.startsWith('Benchmark'))).toHaveLength(1);
  });

  it('is empty but whole when there is no number at all', () => {
    const svg = drawTrend(trendOf({ baseline: null, results: ['*', null, 'ahead'] }));
    expect(textsOf(svg).filter((text) => text === 'no data')).toHaveLength(2);
    expect(svg).not.toContain('NaN');
  });

  it('escapes what would break the page', () => {
    const names = ['<b>"Fall" & more', 'Winter'];
    const figure = trendOf({ baseline: 1, results: [2, 3], names, rest: { alt: '<"&>\u0000' } });
    const elements = readSvg(drawTrend(figure));
    expect(elements[0]?.attributes['aria-label']).toBe('<"&>');
    expect(elements.some(({ text }) => text.startsWith('<b>"Fall"'))).toBe(true);
  });

  it('is the same text every time, with two decimals at most', () => {
    const svg = drawTrend(READING);
    expect(drawTrend(structuredClone(READING))).toBe(svg);
    expect(svg).not.toMatch(/\d\.\d{3}/);
    expect(svg).not.toMatch(/<style|<script|\sid=|\sclass=/);
  });
});
