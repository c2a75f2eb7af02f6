import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceAxis } from '../../../src/render/charts/niceAxis.ts';
import { signOf, tickTexts } from '../../../src/render/charts/tickTexts.ts';

describe('an axis', () => {
  it('starts at a round number below the data', () => {
    expect(niceAxis([47.6, 50.2, 52.1, 62], [0, 100])?.ticks).toEqual([45, 50, 55, 60]);
  });

  it('starts at zero where the data come near it, and never below', () => {
    expect(niceAxis([3, 18], null)?.low).toBe(0);
    expect(niceAxis([0, 0], null)?.low).toBe(0);
  });

  it('stays inside the bounds of the unit', () => {
    const axis = niceAxis([1.2, 3.9], [1, 4]);
    expect(axis?.low).toBe(1);
    expect(axis?.high).toBeLessThanOrEqual(4);
  });

  it('has no ticks between whole numbers when the data are whole', () => {
    expect(niceAxis([2, 4], null)?.ticks.every(Number.isInteger)).toBe(true);
  });

  it('does not blow up a small difference', () => {
    const axis = niceAxis([64, 64.2], [0, 100]);
    expect((axis?.high ?? 0) - (axis?.low ?? 0)).toBeGreaterThan(4);
  });

  it('is nothing without values', () => {
    expect(niceAxis([], [0, 100])).toBeNull();
  });

  it('holds all values of any series, with two to four ticks that begin at its start', () => {
    const value = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const series = fc.tuple(fc.array(value, { minLength: 1 }), fc.constantFrom(1, 10, 1000));
    fc.assert(
      fc.property(series, ([whole, divisor]) => {
        const values = whole.map((one) => one / divisor);
        const axis = niceAxis(values, null);
        expect(axis?.low).toBeLessThanOrEqual(Math.min(...values));
        expect(axis?.high).toBeGreaterThanOrEqual(Math.max(...values));
        expect(axis?.ticks[0]).toBe(axis?.low);
        expect([2, 3, 4]).toContain(axis?.ticks.length);
        expect(axis?.ticks.map(String).join(' ')).not.toMatch(/\d{6}\.|\.\d{4}|e/);
      }),
    );
  });
});

describe('tick texts', () => {
  it('carry the sign of the values', () => {
    expect(tickTexts([0, 50], signOf('percent', ['52.1']))).toEqual(['0%', '50%']);
    expect(tickTexts([0, 500], signOf('currency', ['*', '$250']))).toEqual(['$0', '$500']);
  });

  it('have the same decimals', () => {
    expect(tickTexts([2.5, 3], signOf('score', []))).toEqual(['2.5', '3.0']);
  });

  it('are in millions where one of them is', () => {
    const texts = tickTexts([-800_000, 1_000_000], signOf('currency', ['$1,310,500']));
    expect(texts).toEqual(['−$0.8M', '$1.0M']);
  });
});
