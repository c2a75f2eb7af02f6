import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  formatDifference,
  formatNumber,
  lowerMedian,
  round,
} from '../../src/model/numbers.ts';

describe('rounding', () => {
  it.each([
    [0.5, 0, 1],
    [1.5, 0, 2],
    [2.5, 0, 3],
    [-0.5, 0, -1],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [1.255, 2, 1.26],
    [8.345, 2, 8.35],
    [-0.05, 1, -0.1],
    [-0.04, 1, 0],
    [54.666, 1, 54.7],
    [1.4999, 0, 1],
    [0.49999, 0, 0],
    [57, 1, 57],
  ])('%d at %d decimals is %d, half away from zero', (value, decimals, expected) => {
    expect(round(value, decimals)).toBe(expected);
  });

  it('knows no negative zero', () => {
    expect(Object.is(round(-0.01, 1), 0)).toBe(true);
    expect(Object.is(round(-0, 0), 0)).toBe(true);
  });

  it('agrees with rounding the written digits by hand', () => {
    const written = fc.record({
      whole: fc.integer({ min: 0, max: 10_000_000 }),
      kept: fc.integer({ min: 0, max: 99 }),
      last: fc.integer({ min: 0, max: 9 }),
      sign: fc.constantFrom('', '-'),
    });
    fc.assert(
      fc.property(written, ({ whole, kept, last, sign }) => {
        // In hundredths: the digits as whole numbers, one more when the last digit is 5 or above.
        const hundredths = whole * 100 + kept + (last >= 5 ? 1 : 0);
        const text = `${sign}${whole}.${String(kept).padStart(2, '0')}${last}`;
        const expected = hundredths === 0 ? 0 : Number(`${sign}1`) * (hundredths / 100);
        expect(round(Number(text), 2)).toBe(expected);
      }),
    );
  });
});

describe('a printed number', () => {
  it('has thousands, fixed decimals and a real minus sign', () => {
    expect(formatNumber(412, 0)).toBe('412');
    expect(formatNumber(5200000, 0)).toBe('5,200,000');
    expect(formatNumber(1234.5, 2)).toBe('1,234.50');
    expect(formatNumber(-1234.5, 1)).toBe('−1,234.5');
    expect(formatNumber(999.95, 1)).toBe('1,000.0');
    expect(formatNumber(1.005, 2)).toBe('1.01');
  });

  it('shows no minus sign before a zero', () => {
    expect(formatNumber(-0.04, 1)).toBe('0.0');
    expect(formatNumber(-0.05, 1)).toBe('−0.1');
  });
});

describe('a printed difference', () => {
  it('says its sign, except for none', () => {
    expect(formatDifference(6.1, 1)).toBe('+6.1');
    // 15.2 - 16.1 is -0.9000000000000004 in binary.
    expect(formatDifference(15.2 - 16.1, 1)).toBe('−0.9');
    expect(formatDifference(0.04, 1)).toBe('0.0');
    expect(formatDifference(-0.04, 1)).toBe('0.0');
    expect(formatDifference(0.05, 1)).toBe('+0.1');
    expect(formatDifference(1200, 0)).toBe('+1,200');
  });
});

describe('the precision of a number', () => {
  it('is the decimals that it is written with', () => {
    expect(decimalsOf(51)).toBe(0);
    expect(decimalsOf(52.1)).toBe(1);
    expect(decimalsOf(-0.25)).toBe(2);
    expect(decimalsOf(1e-7)).toBe(7);
    // What arithmetic leaves behind the tenth decimal is no precision.
    expect(decimalsOf(0.1 + 0.2)).toBe(1);
  });
});

describe('the lower median', () => {
  it('is the middle one, and of two middles the lower', () => {
    expect(lowerMedian([3])).toBe(3);
    expect(lowerMedian([1, 3])).toBe(1);
    expect(lowerMedian([3, 1, 2])).toBe(2);
    // In order: 1 2 3 3. The middles are 2 and 3.
    expect(lowerMedian([3, 3, 1, 2])).toBe(2);
    expect(lowerMedian([])).toBeNull();
  });

  it('sorts numbers as numbers, and leaves the list as it was', () => {
    const values = [10, 9, 100];
    expect(lowerMedian(values)).toBe(10);
    expect(values).toEqual([10, 9, 100]);
  });

  it('has at least half of the values at or above it, and half at or below', () => {
    const values = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, (list) => {
        const median = lowerMedian(list) ?? Number.NaN;
        expect(list).toContain(median);
        expect(list.filter((v) => v >= median).length).toBeGreaterThanOrEqual(list.length / 2);
        expect(list.filter((v) => v <= median).length).toBeGreaterThanOrEqual(list.length / 2);
      }),
    );
  });
});
