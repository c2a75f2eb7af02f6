import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShareFigure } from '../../../src/model/figure.ts';
import { drawShare } from '../../../src/render/charts/drawShare.ts';
import { readSvg, textBoxes, textsOf } from './readSvg.ts';

const share = (value: number, start: number | null, goal: number | null): ShareFigure => ({
  kind: 'share',
  id: 's',
  alt: 'A share',
  value,
  start: start === null ? null : { value: start, text: `Start ${start}` },
  goal: goal === null ? null : { value: goal, text: `Goal ${goal}` },
});

const widthOfFilled = (svg: string): number =>
  Number(readSvg(svg).filter(({ name }) => name === 'rect')[1]?.attributes['width']);

describe('a share of a hundred', () => {
  it('is a bar that fills by as much', () => {
    const [half, quarter] = [50, 25].map((value) => widthOfFilled(drawShare(share(value, 10, 60))));
    expect(half).toBe(160);
    expect(quarter).toBe(80);
    expect(widthOfFilled(drawShare(share(0, null, null)))).toBe(0);
    expect(widthOfFilled(drawShare(share(104, null, null)))).toBe(320);
  });

  it('shows where it began and where it is to go, each with its text', () => {
    expect(textsOf(drawShare(share(58, 51, 62)))).toEqual(['Start 51', 'Goal 62']);
    expect(textsOf(drawShare(share(17, 19, 15)))).toEqual(['Goal 15', 'Start 19']);
    expect(textsOf(drawShare(share(17, null, null)))).toEqual([]);
    const flags = readSvg(drawShare(share(58, 51, 62))).filter(({ name }) => name === 'path');
    expect(flags).toHaveLength(1);
  });

  it('never lets two texts meet, nor one leave the picture', () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true }).map((each) => Math.round(each));
    fc.assert(
      fc.property(percent, percent, percent, (value, start, goal) => {
        const boxes = textBoxes(drawShare(share(value, start, goal))).map(({ box }) => box);
        for (const { left, right } of boxes) {
          expect(left).toBeGreaterThanOrEqual(-0.01);
          expect(right).toBeLessThanOrEqual(320.01);
        }
        const [first, second] = boxes;
        if (first && second) expect(second.left).toBeGreaterThan(first.right);
      }),
    );
  });

  it('keeps the goal where there is no room for both', () => {
    const long = share(50, 40, 60);
    const text = 'x'.repeat(40);
    const figure = {
      ...long,
      start: { value: 40, text },
      goal: { value: 60, text: `Goal ${text}` },
    };
    expect(textsOf(drawShare(figure))).toEqual([`Goal ${text}`]);
  });
});
