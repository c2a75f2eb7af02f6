import { describe, expect, it } from 'vitest';
import {
  allMarks,
  missedMark,
  NOT_RATED,
  ratingMark,
  ratingMarks,
  statusMark,
} from '../../src/reports/marks.ts';
import {
  counted,
  differenceText,
  listed,
  personText,
  printedDay,
  valueText,
} from '../../src/reports/words.ts';
import { scaleOf } from '../rollup/scales.ts';
import { said } from './said.ts';

describe('words for counts and lists', () => {
  it('know one from many', () => {
    expect([0, 1, 2].map((count) => counted(count, 'action'))).toEqual([
      '0 actions',
      '1 action',
      '2 actions',
    ]);
    expect(counted(2, 'strategy', 'strategies')).toBe('2 strategies');
  });

  it('put an "and" before the last', () => {
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b'])).toBe('a and b');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

describe('a value as it is printed', () => {
  it.each([
    [52.1, 'percent', 1, '52.1%'],
    [52, 'percent', 1, '52.0%'],
    [1200, 'currency', 0, '$1,200'],
    [14, 'count', 0, '14'],
    [1234.5, 'score', 1, '1,234.5'],
    [0, 'percent', 0, '0%'],
    [-3, 'points', 0, '−3'],
    [true, 'yes_no', 0, 'Yes'],
    [false, 'yes_no', 0, 'No'],
    ['Orange', 'level', 0, 'Orange'],
    [7, undefined, 0, '7'],
  ] as const)('%s in %s with %d decimals is %s', (value, unit, decimals, text) => {
    expect(valueText(value, unit, decimals)).toBe(text);
  });

  it('differs in percentage points where it counts percent', () => {
    expect(differenceText(6.1, 'percent', 1)).toBe('+6.1 points');
    expect(differenceText(15.2 - 16.1, 'percent', 1)).toBe('−0.9 points');
    expect(differenceText(0, 'percent', 0)).toBe('0 points');
    expect(differenceText(-3, 'count', 0)).toBe('−3');
  });
});

describe('people, days and titles', () => {
  it('are written as they are known', () => {
    expect(personText({ name: 'Jo Park', title: 'Coach' })).toBe('Jo Park, Coach');
    expect(personText({ title: 'Coach' })).toBe('Coach');
    expect(personText(undefined)).toBe('');
    expect(printedDay('2027-02-09')).toEqual({ iso: '2027-02-09', long: 'February 9, 2027' });
  });
});

describe('signs', () => {
  it('fill from the worst to the best', () => {
    expect(ratingMarks(scaleOf(1, 2, 3, 4)).map(({ fill }) => fill)).toEqual([0, 1 / 3, 2 / 3, 1]);
  });

  it('of no rating, or of one off the scale, are those of not rated: never the worst', () => {
    const scale = scaleOf(1, 2, 3);
    expect(ratingMark(null, scale)).toBe(NOT_RATED);
    expect(ratingMark(4, scale)).toBe(NOT_RATED);
    expect(NOT_RATED.fill).toBeNull();
    expect(ratingMarks(scale).map(({ color }) => color)).not.toContain(NOT_RATED.color);
  });

  it('of a measure say "worse" where below would be praise', () => {
    expect(said(statusMark('below_baseline', true))).toBe('✕ Below baseline');
    expect(said(statusMark('below_baseline', false))).toBe('✕ Worse than baseline');
    expect(said(statusMark('met', false))).toBe('✓ Met');
  });

  it('of a measure have the district’s own words, whichever way is worse', () => {
    const labels = { on_track: 'On pace', below_baseline: 'Lost ground', not_met: 'Missed' };
    expect(said(statusMark('on_track', true, labels))).toBe('↗ On pace');
    expect(said(statusMark('below_baseline', true, labels))).toBe('✕ Lost ground');
    expect(said(statusMark('below_baseline', false, labels))).toBe('✕ Lost ground');
    expect(said(statusMark('met', true, labels))).toBe('✓ Met');
    expect(said(missedMark(labels))).toBe('↘ Missed');
    const all = allMarks({ rating_scale: [], labels }).map(said);
    expect(all).toEqual(expect.arrayContaining(['↗ On pace', '✕ Lost ground', '↘ Missed']));
    expect(all).not.toContain('↗ On track');
  });

  it('are told apart by symbol and word together', () => {
    const all = allMarks({ rating_scale: scaleOf(1, 2, 3), labels: {} }).map(said);
    expect(new Set(all).size).toBe(all.length);
  });
});
