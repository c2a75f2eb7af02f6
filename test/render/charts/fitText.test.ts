import { describe, expect, it } from 'vitest';
import { divideWidth } from '../../../src/render/charts/divideWidth.ts';
import { ellipsize, wrapText } from '../../../src/render/charts/fitText.ts';
import { spreadApart } from '../../../src/render/charts/spreadApart.ts';
import { textWidth } from '../../../src/render/charts/textWidth.ts';

describe('text in a narrow place', () => {
  it('is left alone when it fits', () => {
    expect(ellipsize('Winter', 60, 10)).toBe('Winter');
  });

  it('is cut with an ellipsis, never wider than its place', () => {
    const cut = ellipsize('Beginning of Year', 50, 10);
    expect(cut).toMatch(/^Begin.*…$/);
    expect(textWidth(cut, 10)).toBeLessThanOrEqual(50);
  });

  it('breaks between words', () => {
    expect(wrapText('Middle of Year', 50, 10, 2)).toEqual(['Middle of', 'Year']);
    expect(wrapText('  Fall ', 50, 10, 2)).toEqual(['Fall']);
    expect(wrapText('', 50, 10, 2)).toEqual([]);
  });

  it('counts accents with their letter, and other scripts generously', () => {
    expect(textWidth('é', 10)).toBe(textWidth('e', 10));
    expect(textWidth('学校', 10)).toBe(20);
  });
});

describe('a width', () => {
  it('is divided by weight, with a least for the small and nothing for zero', () => {
    const shares = [1, 0, 99].map((weight) => ({ weight, least: 10 }));
    expect(divideWidth(shares, 110)).toEqual([10, 0, 100]);
    expect(divideWidth([{ weight: 0, least: 5 }], 110)).toEqual([0]);
  });

  it('is shared even where the leasts are more than there is', () => {
    const shares = [30, 10].map((least) => ({ weight: 1, least }));
    expect(divideWidth(shares, 20)).toEqual([15, 5]);
  });

  it('keeps names in order and apart, or says that they do not fit', () => {
    const items = [0, 5, 95].map((start) => ({ start, width: 20 }));
    expect(spreadApart(items, 100, 5)).toEqual([0, 25, 80]);
    expect(spreadApart(items, 60, 5)).toBeNull();
  });
});
