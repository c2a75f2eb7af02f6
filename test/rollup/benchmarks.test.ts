import { describe, expect, it } from 'vitest';
import { measure } from './rolled.ts';

/** Benchmarks of fall, winter and spring with where each comes from. */
const benchmarks = (fields: string, term?: string) =>
  measure(`unit: percent, ${fields}`, { ...(term && { term }) }).points.map(({ benchmark }) =>
    benchmark === null ? null : `${benchmark.value} ${benchmark.origin}`,
  );

describe('benchmarks that nobody wrote', () => {
  it('lie on the straight line from baseline to target, in equal steps', () => {
    // 63 - 51 = 12 in three steps of 4.
    expect(benchmarks('baseline: {value: 51}, target: {value: 63}')).toEqual([
      '55 interpolated',
      '59 interpolated',
      '63 target',
    ]);
    // 13 - 19 = -6 in three steps of -2.
    expect(benchmarks('baseline: {value: 19}, target: {value: 13}')).toEqual([
      '17 interpolated',
      '15 interpolated',
      '13 target',
    ]);
  });

  it('are rounded to the precision of the data, half away from zero', () => {
    // 51 + 11/3 = 54.67, 51 + 22/3 = 58.33.
    expect(benchmarks('baseline: {value: 51}, target: {value: 62}')).toEqual([
      '55 interpolated',
      '58 interpolated',
      '62 target',
    ]);
    // The same with a decimal in the data.
    const results = 'results: {fall: {value: 52.1}}';
    expect(benchmarks(`baseline: {value: 51}, target: {value: 62}, ${results}`)).toEqual([
      '54.7 interpolated',
      '58.3 interpolated',
      '62 target',
    ]);
    // -3 / 2 = -1.5 becomes -2.
    const half = 'baseline: {value: 0}, target: {value: -3, by: 2027-02-09}';
    expect(benchmarks(half)[0]).toBe('-2 interpolated');
  });

  it('give way to those that were written, cycle by cycle', () => {
    expect(
      benchmarks('baseline: {value: 51}, target: {value: 63}, benchmarks: {winter: 60}'),
    ).toEqual(['55 interpolated', '60 typed', '63 target']);
  });

  it('need both ends, in numbers', () => {
    expect(benchmarks('target: {value: 63}')).toEqual([null, null, null]);
    expect(benchmarks('baseline: {value: 51}')).toEqual([null, null, null]);
    expect(benchmarks('baseline: new, target: {value: 63}')).toEqual([null, null, null]);
    expect(benchmarks('baseline: {value: 51}, target: {text: Most}')).toEqual([null, null, null]);
  });
});

describe('the day on which a target is due', () => {
  const due = (by: string, term?: string) =>
    benchmarks(`baseline: {value: 50}, target: {value: 80, by: ${by}}`, term);

  it('in the middle of the year makes the steps larger and ends them there', () => {
    // 30 in two steps of 15.
    expect(due('2027-02-09')).toEqual(['65 interpolated', '80 target', '80 target']);
    expect(due('2027-02-28')).toEqual(['65 interpolated', '80 target', '80 target']);
  });

  it('in the first cycle leaves no steps', () => {
    expect(due('2026-10-01')).toEqual(['80 target', '80 target', '80 target']);
  });

  it('after the last cycle of the year is the end of the year', () => {
    expect(due('2027-06-30')).toEqual(['60 interpolated', '70 interpolated', '80 target']);
  });

  it('in a later year divides the line by all the cycles until then', () => {
    // Two further years of three cycles: 30 in nine steps of 3.33, rounded.
    expect(due('2029-06-15')).toEqual(['53 interpolated', '57 interpolated', '60 interpolated']);
    // Winter of the next year is the fifth cycle: 30 in steps of 6.
    expect(due('2028-02-01')).toEqual(['56 interpolated', '62 interpolated', '68 interpolated']);
    // A summer belongs to the school year that begins: the fourth cycle, 30 in steps of 7.5.
    expect(due('2027-08-15')).toEqual(['58 interpolated', '65 interpolated', '73 interpolated']);
  });

  it('is counted from the year of the plan, not of the configuration', () => {
    expect(due('2028-06-15', '2027-28')).toEqual([
      '60 interpolated',
      '70 interpolated',
      '80 target',
    ]);
  });

  it('in the past is reached at once', () => {
    expect(due('2026-06-15')).toEqual(['80 target', '80 target', '80 target']);
  });
});
