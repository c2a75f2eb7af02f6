import { describe, expect, it } from 'vitest';
import { readCell, type ValueForm } from '../../src/imports/readCell.ts';
import { readDay } from '../../src/imports/readDay.ts';
import { readNumber } from '../../src/imports/readNumber.ts';
import { readYear } from '../../src/imports/readYear.ts';
import type { Measure } from '../../src/model/plan.ts';

const FORM: ValueForm = { percent: undefined, decimal: undefined, marks: {}, separator: 'comma' };

const read = (cell: string, unit: NonNullable<Measure['unit']>, form: Partial<ValueForm> = {}) => {
  const got = readCell(cell, { unit, levels: ['Red', 'Green'] }, { ...FORM, ...form });
  return 'why' in got ? `${got.why.isUnclear ? 'unclear' : 'left'}: ${got.why.reason}` : got;
};

describe('a value of an export', () => {
  it.each([
    ['57.5%', { value: 57.5 }],
    ['57.5', { value: 57.5 }],
    ['100', { value: 100 }],
    ['0', { value: 0 }],
    ['0.4%', { value: 0.4 }],
  ])('is the percentage %s', (cell, expected) => {
    expect(read(cell, 'percent')).toEqual(expected);
  });

  it('may be a fraction, which somebody has to say', () => {
    expect(read('0.52', 'percent')).toBe('unclear: The percentage may be written as a fraction.');
    expect(read('1', 'percent')).toBe('unclear: The percentage may be written as a fraction.');
    expect(read('0.52', 'percent', { percent: 'number' })).toEqual({ value: 0.52 });
    expect(read('0.525', 'percent', { percent: 'fraction' })).toEqual({ value: 52.5 });
    expect(read('0.29', 'percent', { percent: 'fraction' })).toEqual({ value: 29 });
    expect(read('52%', 'percent', { percent: 'fraction' })).toEqual({ value: 52 });
    expect(read('52', 'percent', { percent: 'fraction' })).toContain('no percentage between');
  });

  it('is no percentage above 100 or below 0', () => {
    expect(read('521%', 'percent')).toContain('unclear');
    expect(read('-3', 'percent')).toContain('unclear');
    expect(read('521', 'score')).toEqual({ value: 521 });
    expect(read('−3', 'points')).toEqual({ value: -3 });
  });

  it('has no percent sign where the measure counts otherwise', () => {
    expect(read('52%', 'score')).toContain('unclear: The value is a percentage');
  });

  it('may be withheld, not available or not there at all', () => {
    expect(read('*', 'percent')).toEqual({ value: 'suppressed' });
    expect(read('<5', 'percent')).toEqual({ value: 'suppressed', printed: '<5' });
    expect(read('>95%', 'percent')).toEqual({ value: 'suppressed', printed: '>95%' });
    expect(read('N/A', 'percent')).toEqual({ value: 'not_available' });
    expect(read('--', 'percent')).toBe('left: There is no value.');
    expect(read('', 'percent')).toBe('left: There is no value.');
  });

  it('follows the marks of the mapping before the usual ones', () => {
    const marks = { 'N/A': 'not_applicable', s: 'suppressed', '<5': 'skip' } as const;
    expect(read('N/A', 'percent', { marks })).toEqual({ value: 'not_applicable' });
    expect(read('s', 'percent', { marks })).toEqual({ value: 'suppressed' });
    expect(read('<5', 'percent', { marks })).toBe('left: There is no value.');
    expect(read('constructor', 'percent', { marks })).toBe('unclear: The value is not a number.');
  });

  it('is a level, yes or no, words or money where the measure counts in these', () => {
    expect(read('green', 'level')).toEqual({ value: 'Green' });
    expect(read('Blue', 'level')).toContain('none of the levels');
    expect(read('Y', 'yes_no')).toEqual({ value: true });
    expect(read('no', 'yes_no')).toEqual({ value: false });
    expect(read('perhaps', 'yes_no')).toContain('neither yes nor no');
    expect(read('Most of them', 'text')).toEqual({ value: 'Most of them' });
    expect(read('$1,250.50', 'currency')).toEqual({ value: 1250.5 });
  });
});

describe('a number of an export', () => {
  const point = { decimal: undefined, separator: 'comma' } as const;
  const open = { decimal: undefined, separator: 'semicolon' } as const;
  const comma = { decimal: 'comma', separator: 'comma' } as const;

  it.each([
    ['1,234', point, 1234],
    ['1,234,567.5', point, 1234567.5],
    ['.5', point, 0.5],
    ['+7', point, 7],
    ['12,5', point, null],
    ['1,23,4', point, null],
    ['1.2.3', point, null],
    ['', point, null],
    ['-', point, null],
    ['1e3', point, null],
    ['12345678901234567890', point, null],
    ['12,5', open, 12.5],
    ['12.5', open, 12.5],
    ['1.234,5', open, 1234.5],
    ['1,234', open, 'unclear'],
    ['1.234', open, 'unclear'],
    ['1,234', comma, 1.234],
    ['1.234', comma, 1234],
  ] as const)('%s with %o is %s', (text, form, expected) => {
    expect(readNumber(text, form)).toBe(expected);
  });
});

describe('a day of an export', () => {
  it.each([
    ['2027-01-13', undefined, '2027-01-13'],
    ['2027-01-13 08:30', undefined, '2027-01-13'],
    ['1/13/2027', undefined, '2027-01-13'],
    ['13.1.2027', undefined, '2027-01-13'],
    ['2/2/2027', undefined, '2027-02-02'],
    ['2/1/2027', undefined, 'unclear'],
    ['2/1/2027', 'month/day/year', '2027-02-01'],
    ['2/1/2027', 'day/month/year', '2027-01-02'],
    ['13/1/2027', 'month/day/year', null],
    ['2/30/2027', undefined, null],
    ['44927', undefined, null],
  ] as const)('%s, %s: %s', (text, form, expected) => {
    const read = readDay(text, form);
    expect(typeof read === 'object' ? (read?.day ?? null) : read).toBe(expected);
  });
});

describe('a school year of an export', () => {
  it.each([
    ['2026-27', '2026-27'],
    ['2026-2027', '2026-27'],
    ['SY 2026/27', '2026-27'],
    ['1999-2000', '1999-00'],
    ['2026-28', null],
    ['2027', null],
    ['', null],
  ])('%s is %s', (text, expected) => {
    expect(readYear(text)).toBe(expected);
  });
});
