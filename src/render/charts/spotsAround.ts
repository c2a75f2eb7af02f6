import { CAPITAL, type Label } from './label.ts';
import type { Spot } from './placeLabels.ts';

type Style = Pick<Label, 'text' | 'size' | 'fill' | 'isStrong'>;

export interface Center {
  readonly x: number;
  readonly y: number;
  /** How far the thing itself reaches to its sides, and up and down. */
  readonly wide: number;
  readonly high: number;
}

/** How far from the thing a label may go where it is crowded. */
const DISTANCES = [0, 5, 10, 16];
/** What a unit of distance costs. */
const FAR = 1.6;

/** How much each direction is disliked. */
export interface Taste {
  readonly above: number;
  readonly below: number;
  readonly beside: number;
  readonly oblique: number;
}

/** The places around a thing: over, under, beside and at its corners, near and a little farther. */
export function spotsAround(center: Center, style: Style, taste: Taste): Spot[] {
  return DISTANCES.flatMap((distance) => ring(center, style, distance, taste));
}

function ring({ x, y, wide, high }: Center, style: Style, distance: number, taste: Taste): Spot[] {
  const up = y - high - distance - 2.5;
  const down = y + high + distance + 2 + style.size * CAPITAL;
  const level = y + (style.size * CAPITAL) / 2;
  const right = x + wide + distance * 0.4 + 2.5;
  const left = x - wide - distance * 0.4 - 2.5;
  const spot = (at: number, baseline: number, anchor: Label['anchor'], dislike: number): Spot => ({
    label: { ...style, x: at, y: baseline, anchor },
    penalty: dislike + distance * FAR,
  });
  return [
    spot(x, up, 'middle', taste.above),
    spot(x, down, 'middle', taste.below),
    spot(right, level, 'start', taste.beside),
    spot(left, level, 'end', taste.beside + 0.5),
    spot(x + 1, up, 'start', taste.oblique),
    spot(x - 1, up, 'end', taste.oblique + 0.5),
    spot(x + 1, down, 'start', taste.oblique + 1),
    spot(x - 1, down, 'end', taste.oblique + 1.5),
    spot(right, level - 5, 'start', taste.oblique + 1),
    spot(left, level - 5, 'end', taste.oblique + 1),
    spot(right, level + 5, 'start', taste.oblique + 1.5),
    spot(left, level + 5, 'end', taste.oblique + 1.5),
  ];
}
