import { once } from '../../model/once.ts';
import { type Box, contains, crosses, lengthInside, overlaps, type Stroke } from './box.ts';
import { boxAt, type Label, type Place, type Words } from './label.ts';
import { textWidth } from './textWidth.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place that a label could have; the smaller the penalty, the better it is liked. */
export interface Spot extends Place {
  readonly penalty: number;
}

/** A label to be placed. */
export interface Wish {
  readonly words: Words;
  /** What the label belongs to: nothing should lie between. */
  readonly of?: Point;
  readonly spots: readonly Spot[];
  /** What it costs to leave the label out; no two texts touch at any price. */
  readonly omission: number;
}

/** What is on the page already. */
export interface Ground {
  /** Labels lie in here. */
  readonly area: Box;
  /** Other texts: never covered. */
  readonly boxes: readonly Box[];
  /** Lines and dots: covered where there is no better place, the less the higher the weight. */
  readonly strokes: readonly (Stroke & { readonly weight: number })[];
}

/** Air beside a text, and over and under it. */
const AIR = { beside: 1.5, over: 1 };
/** A line between a label and its thing is worse than one behind the label. */
const BETWEEN = 1.5;
const SWEEPS = 12;

interface Candidate {
  readonly spot: Spot;
  readonly box: Box;
  /** Never less than the spot's penalty; worked out for the few spots that may be the best. */
  readonly cost: () => number;
}

/**
 * Gives every label its best place, or none. Each takes the cheapest place in its turn and then
 * moves again while the others stand, until nothing improves. The same wishes, the same places.
 */
export function placeLabels(wishes: readonly Wish[], ground: Ground): (Label | null)[] {
  const candidates = wishes.map((wish) => candidatesOf(wish, ground));
  const placed: (Candidate | null)[] = wishes.map(() => null);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moved = false;
    wishes.forEach(({ omission }, index) => {
      const others = placed.filter((other, at) => other !== null && at !== index);
      const best = cheapest(candidates[index] ?? [], others, omission);
      if (best !== placed[index]) moved = true;
      placed[index] = best;
    });
    if (!moved) break;
  }
  return wishes.map(({ words }, index) => {
    const spot = placed[index]?.spot;
    return spot ? { ...words, x: spot.x, y: spot.y, anchor: spot.anchor } : null;
  });
}

function cheapest(
  candidates: readonly Candidate[],
  others: readonly (Candidate | null)[],
  omission: number,
): Candidate | null {
  let best: Candidate | null = null;
  let lowest = omission;
  for (const candidate of candidates) {
    if (candidate.spot.penalty >= lowest) continue;
    if (others.some((other) => other && overlaps(candidate.box, other.box))) continue;
    const cost = candidate.cost();
    if (cost >= lowest) continue;
    best = candidate;
    lowest = cost;
  }
  return best;
}

/** The spots that are free, with what they cost. */
function candidatesOf({ words, spots, of, omission }: Wish, ground: Ground): Candidate[] {
  const width = textWidth(words.text, words.size);
  return spots.flatMap((spot) => {
    if (spot.penalty >= omission) return [];
    const tight = boxAt(spot, words.size, width);
    const box = withAir(tight);
    const isFree =
      contains(ground.area, box) && !ground.boxes.some((other) => overlaps(box, other));
    const cost = once(() => spot.penalty + costOf(tight, box, of, ground));
    return isFree ? [{ spot, box, cost }] : [];
  });
}

function withAir({ left, top, right, bottom }: Box): Box {
  return {
    left: left - AIR.beside,
    top: top - AIR.over,
    right: right + AIR.beside,
    bottom: bottom + AIR.over,
  };
}

function costOf(tight: Box, box: Box, of: Point | undefined, { strokes }: Ground): number {
  const leader = of && leaderTo(tight, of);
  let cost = 0;
  for (const stroke of strokes) {
    const length = lengthInside(box, stroke);
    if (length !== null) cost += stroke.weight * (1 + length / 20);
    else if (leader && crosses(leader, stroke)) cost += stroke.weight * BETWEEN;
  }
  return cost;
}

/** The way from a thing to the nearest edge of its label, without the start that lies on the thing. */
function leaderTo({ left, right, top, bottom }: Box, { x, y }: Point): Stroke {
  const x2 = Math.max(left, Math.min(right, x));
  const y2 = Math.max(top, Math.min(bottom, y));
  return { x1: x + (x2 - x) * 0.2, y1: y + (y2 - y) * 0.2, x2, y2, reach: 0 };
}
