import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableColor } from '../../src/render/readableColor.ts';

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** Contrast to a color, by the formula of WCAG 2.2 written out once more. */
function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map((each) => {
    const [r = 0, g = 0, bl = 0] = [each.slice(1, 3), each.slice(3, 5), each.slice(5)].map(
      (hex) => {
        const share = Number(`0x${hex}`) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      },
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl + 0.05;
  });
  return Math.max(a, b) / Math.min(a, b);
}

describe("text in the district's color", () => {
  it('stays as it was chosen where it can be read', () => {
    expect(readableColor('#1b4f72')).toBe('#1b4f72');
    expect(readableColor('#000000')).toBe('#000000');
  });

  it.each(['#ffd400', '#ffffff', '#7fdbff', '#ff851b'])(
    'is darkened where it is too light: %s',
    (chosen) => {
      expect(contrast(chosen, '#ffffff')).toBeLessThan(4.5);
      expect(readableColor(chosen)).not.toBe(chosen);
    },
  );

  it('is readable on white and on grey boxes, whatever was chosen', () => {
    fc.assert(
      fc.property(color, (chosen) => {
        const text = readableColor(chosen);
        expect(text).toMatch(/^#[\da-f]{6}$/);
        for (const ground of ['#ffffff', '#f4f6f8']) {
          expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });
});
