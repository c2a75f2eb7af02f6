import { describe, expect, it } from 'vitest';
import { measure } from '../rollup/rolled.ts';

const READING = 'unit: percent, direction: increase, baseline: {value: 51}, target: {value: 62}';
const ABSENCE = 'unit: percent, direction: decrease, baseline: {value: 19}, target: {value: 15}';

const winter = (fields: string, result: string) =>
  measure(`${fields}, results: {winter: ${result}}`);

describe('the progress of a measure toward its target', () => {
  it.each([
    // (57 - 51) / (62 - 51)
    [READING, 57, 6 / 11],
    [READING, 62, 1],
    [READING, 51, 0],
    // Past the target it is more than the whole way, before the baseline less than none.
    [READING, 73, 2],
    [READING, 45.5, -0.5],
    // (16 - 19) / (15 - 19) = -3 / -4
    [ABSENCE, 16, 0.75],
    [ABSENCE, 20, -0.25],
  ])('%s: %d is %d of the way', (fields, value, progress) => {
    expect(winter(fields, `{value: ${value}}`).now.progress).toBeCloseTo(progress, 12);
  });

  it.each([
    [
      'baseline and target are the same',
      'unit: percent, baseline: {value: 95}, target: {value: 95}',
    ],
    ['there is no baseline', 'unit: percent, target: {value: 95}'],
    ['there is no target', 'unit: percent, baseline: {value: 95}'],
    ['it is the first year', 'unit: percent, baseline: new, target: {value: 95}'],
  ])('is undefined where %s', (_, fields) => {
    expect(winter(fields, '{value: 94}').now.progress).toBeNull();
  });
});

describe('differences', () => {
  it('are counted from the baseline and from the last cycle that has a value', () => {
    const { points } = measure(
      `${READING}, results: {fall: {value: 53}, winter: suppressed, spring: {value: 57}}`,
      { cycle: 'spring' },
    );
    expect(points.map(({ fromBaseline }) => fromBaseline)).toEqual([2, null, 6]);
    // Spring less fall: the withheld winter is passed over, not taken for nought.
    expect(points.map(({ fromBefore }) => fromBefore)).toEqual([null, null, 4]);
  });

  it('say better or worse in the direction of the measure', () => {
    const moved = (fields: string, fall: number, now: number) => {
      const results = `results: {fall: {value: ${fall}}, winter: {value: ${now}}}`;
      const { sinceBaseline, sinceBefore } = measure(`${fields}, ${results}`);
      return [sinceBaseline, sinceBefore];
    };
    expect(moved(READING, 60, 57)).toEqual(['improved', 'declined']);
    expect(moved(READING, 51, 51)).toEqual(['unchanged', 'unchanged']);
    expect(moved(ABSENCE, 14, 16)).toEqual(['improved', 'declined']);
    expect(moved(ABSENCE, 22, 20)).toEqual(['declined', 'improved']);
    expect(moved('unit: percent', 22, 20)).toEqual(['unknown', 'unknown']);
  });

  it('of levels are better or worse, and no number', () => {
    const levels = 'unit: level, levels: [Red, Yellow, Green], direction: increase';
    const { now, sinceBaseline, sinceBefore } = measure(
      `${levels}, baseline: {value: Red}, results: {fall: {value: Green}, winter: {value: Yellow}}`,
    );
    expect([sinceBaseline, sinceBefore]).toEqual(['improved', 'declined']);
    expect([now.fromBaseline, now.fromBefore, now.progress]).toEqual([null, null, null]);
  });
});

describe('what is not there', () => {
  it.each([
    ['suppressed', 'suppressed', 'suppressed'],
    ['{value: suppressed, n: 4}', 'suppressed', 'suppressed'],
    ['not_applicable', 'not_applicable', 'not_applicable'],
    ['not_available', 'not_available', 'no_data'],
    ['pending', 'pending', 'no_data'],
    ['{value: pending, on: 2027-03-15}', 'pending', 'no_data'],
  ])('%s is kept apart from the others and from nought', (result, without, status) => {
    const { now, sinceBaseline } = winter(READING, result);
    expect(now).toMatchObject({ value: null, without, status });
    expect([now.progress, now.fromBaseline, sinceBaseline]).toEqual([null, null, 'unknown']);
  });

  it('missing is a word of its own as well', () => {
    expect(measure(READING).now).toMatchObject({
      value: null,
      without: 'missing',
      status: 'no_data',
    });
  });

  it('nought is a value', () => {
    const { now } = winter(READING, '{value: 0, n: 73, on: 2027-01-15}');
    expect(now).toMatchObject({
      value: 0,
      without: null,
      n: 73,
      on: '2027-01-15',
      fromBaseline: -51,
      status: 'below_baseline',
    });
  });

  it('keeps the day and the count that were written beside it', () => {
    expect(winter(READING, '{value: suppressed, n: 4, on: 2027-01-15}').now).toMatchObject({
      n: 4,
      on: '2027-01-15',
    });
  });
});

describe('results of cycles that have not come', () => {
  const all = `${READING}, results: {fall: {value: 53}, winter: {value: 57}, spring: {value: 62}}`;

  it('are not seen, whatever the file holds', () => {
    const { points, now } = measure(all, { cycle: 'fall' });
    expect(now.cycle).toBe('fall');
    expect(points.map(({ value, without }) => value ?? without)).toEqual([
      53,
      'missing',
      'missing',
    ]);
    expect(points.map(({ status }) => status).slice(1)).toEqual(['no_data', 'no_data']);
  });

  it('have their benchmarks all the same: these are promises', () => {
    expect(measure(all, { cycle: 'fall' }).points.map(({ benchmark }) => benchmark?.value)).toEqual(
      [55, 58, 62],
    );
  });
});

describe('the precision of a measure', () => {
  it.each([
    ['baseline: {value: 51}, target: {value: 62}', 0],
    ['baseline: {value: 51}, results: {fall: {value: 52.1}}', 1],
    ['baseline: {value: 51}, benchmarks: {fall: 52.25}', 2],
    ['history: [{period: 2024-25, value: 48.5}]', 1],
    ['groups: [{group: English learners, results: {fall: {value: 35.125}}}]', 3],
    ['baseline: {value: Red}', 0],
  ])('is that of its most precise number: %s', (fields, decimals) => {
    expect(measure(`unit: percent, ${fields}`).decimals).toBe(decimals);
  });
});
