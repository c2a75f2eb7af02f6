import { describe, expect, it } from 'vitest';
import type { ConfigFile } from '../../src/model/plan.ts';
import { settingsOf } from '../../src/workspace/settings.ts';
import { CONFIG, load } from './workspaceOf.ts';

const settings = (changes: Partial<ConfigFile> = {}) =>
  settingsOf({ organization: 'dune-district', school_year: '2026-27', ...changes });

describe('a configuration of three lines', () => {
  it('has all the rest by default', () => {
    const { workspace } = load({ 'pip.config.yaml': CONFIG });
    expect(workspace?.settings).toMatchObject({
      organization: 'dune-district',
      school_year: '2026-27',
      visibility: 'public',
      cycles: [
        { id: 'fall', name: 'Fall SAM', from: '2026-08-31', to: '2026-11-30' },
        { id: 'winter', name: 'Winter SAM', from: '2026-12-01', to: '2027-02-28' },
        { id: 'spring', name: 'Spring SAM', from: '2027-03-01', to: '2027-06-15' },
      ],
      reporting: {
        mid_year: 'winter',
        end_of_year: 'spring',
        board: [{ cycle: 'winter' }, { cycle: 'spring' }],
      },
      rating_scale: [
        {
          value: 1,
          label: 'Has not begun or has significant gaps',
          short: 'Gaps',
          symbol: '○',
          color: '#b03a12',
        },
        {
          value: 2,
          label: 'Is lagging in progress',
          short: 'Lagging',
          symbol: '◐',
          color: '#7d6400',
        },
        {
          value: 3,
          label: 'Meets or exceeds progress',
          short: 'Meets',
          symbol: '●',
          color: '#00695c',
        },
      ],
      rollup: { method: 'median_capped', min_rated: 0.5, cut_points: [] },
      due_soon_days: 30,
      suppression: { min_numerator: 6, min_denominator: 20 },
      labels: {},
      funding: [],
      rules: {},
      page: { size: 'letter', accent: '#1b4f72' },
      browser: null,
    });
  });
});

describe('the winter cycle', () => {
  it.each([
    ['2026-27', '2027-02-28'],
    ['2027-28', '2028-02-29'],
    ['1999-00', '2000-02-29'],
    ['2099-00', '2100-02-28'],
  ])('of %s ends with February, on %s', (year, end) => {
    expect(settings({ school_year: year }).cycles[1]?.to).toBe(end);
  });
});

describe('a half written value', () => {
  it('is filled up, part by part', () => {
    expect(settings({ rollup: { method: 'worst' } }).rollup).toEqual({
      method: 'worst',
      min_rated: 0.5,
      cut_points: [],
    });
    expect(settings({ suppression: { min_numerator: 0 } }).suppression).toEqual({
      min_numerator: 0,
      min_denominator: 20,
    });
    expect(settings({ page: { size: 'a4' } }).page).toEqual({ size: 'a4', accent: '#1b4f72' });
  });

  it('keeps zero as a value of its own', () => {
    expect(settings({ due_soon_days: 0 }).due_soon_days).toBe(0);
    expect(settings({ rollup: { min_rated: 0 } }).rollup.min_rated).toBe(0);
  });
});

describe('reports', () => {
  const cycles = (...ids: string[]) =>
    ids.map((id) => ({ id, name: id, from: '2026-09-01', to: '2026-09-30' }));

  it.each([
    [['only'], 'only', 'only'],
    [['first', 'second'], 'first', 'second'],
    [['q1', 'q2', 'q3', 'q4'], 'q2', 'q4'],
    [['a', 'b', 'c', 'd', 'e'], 'c', 'e'],
  ])('of cycles %j speak for the middle one and the last', (ids, middle, last) => {
    const { reporting } = settings({ cycles: cycles(...ids) });
    expect(reporting).toEqual({
      mid_year: middle,
      end_of_year: last,
      board: [{ cycle: middle }, { cycle: last }],
    });
  });
});

describe('a rating scale', () => {
  const scale = (count: number) => {
    const points = Array.from({ length: count }, (_, index) => ({
      value: index + 1,
      label: `Point ${index + 1}`,
      short: `P${index + 1}`,
    }));
    return settings({ rating_scale: points }).rating_scale;
  };

  it.each([
    [2, '○●'],
    [3, '○◐●'],
    [4, '○◔◕●'],
    [5, '○◔◐◕●'],
    [9, '○◔◔◐◐◕◕●●'],
  ])('of %d points has rings that fill from the worst to the best', (count, rings) => {
    const points = scale(count);
    expect(points.map(({ symbol }) => symbol).join('')).toBe(rings);
    expect(points[0]?.color).toBe('#b03a12');
    expect(points.at(-1)?.color).toBe('#00695c');
  });

  it('keeps the symbols and colors that the district chose', () => {
    const own = settings({
      rating_scale: [
        { value: 0, label: 'No', short: 'No', symbol: '-', color: '#112233' },
        { value: 10, label: 'Yes', short: 'Yes' },
      ],
    }).rating_scale;
    expect(own.map(({ symbol, color }) => [symbol, color])).toEqual([
      ['-', '#112233'],
      ['●', '#00695c'],
    ]);
  });
});
