import { CAPITAL } from './label.ts';
import type { Spot } from './placeLabels.ts';

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
export function spotsAround(center: Center, size: number, taste: Taste): Spot[] {
  return DISTANCES.flatMap((distance) => ring(center, size, distance, taste));
}

function ring({ x, y, wide, high }: Center, size: number, distance: number, taste: Taste): Spot[] {
  const up = y - high - distance - 3.3;
  const down = y + high + distance + 2 + size * CAPITAL;
  const level = y + (size * CAPITAL) / 2;
  const right = x + wide + distance * 0.4 + 2.5;
  const left = x - wide - distance * 0.4 - 2.5;
  const above = taste.above + distance * FAR;
  const below = taste.below + distance * FAR;
  const beside = taste.beside + distance * FAR;
  const oblique = taste.oblique + distance * FAR;
  return [
    { x, y: up, anchor: 'middle', penalty: above },
    { x, y: down, anchor: 'middle', penalty: below },
    { x: right, y: level, anchor: 'start', penalty: beside },
    { x: left, y: level, anchor: 'end', penalty: beside + 0.5 },
    { x: x + 1, y: up, anchor: 'start', penalty: oblique },
    { x: x - 1, y: up, anchor: 'end', penalty: oblique + 0.5 },
    { x: x + 1, y: down, anchor: 'start', penalty: oblique + 1 },
    { x: x - 1, y: down, anchor: 'end', penalty: oblique + 1.5 },
    { x: right, y: level - 5, anchor: 'start', penalty: oblique + 1 },
    { x: left, y: level - 5, anchor: 'end', penalty: oblique + 1 },
    { x: right, y: level + 5, anchor: 'start', penalty: oblique + 1.5 },
    { x: left, y: level + 5, anchor: 'end', penalty: oblique + 1.5 },
  ];
}
