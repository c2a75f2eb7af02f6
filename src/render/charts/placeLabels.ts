import { type Box, contains, lengthInside, overlaps, type Stroke } from './box.ts';
import { boxOf, type Label } from './label.ts';

/** A place that a label could have; the smaller the penalty, the better it is liked. */
export interface Spot {
  readonly label: Label;
  readonly penalty: number;
}

/** A label to be placed. */
export interface Wish {
  readonly spots: readonly Spot[];
  /** What it costs to leave the label out: less than `COLLISION`, for no two texts may touch. */
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

export const COLLISION = 1000;
/** Air to the left and right of a text. */
const AIR = 1.5;
const SWEEPS = 12;

interface Candidate {
  readonly label: Label;
  readonly box: Box;
  readonly cost: number;
}

/**
 * Gives every label its best place, or none. Each takes the cheapest place in its turn and then
 * moves again while the others stand, until nothing improves. The same wishes, the same places.
 */
export function placeLabels(wishes: readonly Wish[], ground: Ground): (Label | null)[] {
  const candidates = wishes.map(({ spots }) => spots.map((spot) => candidateOf(spot, ground)));
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
  return placed.map((candidate) => candidate?.label ?? null);
}

function cheapest(
  candidates: readonly Candidate[],
  others: readonly (Candidate | null)[],
  omission: number,
): Candidate | null {
  let best: Candidate | null = null;
  let lowest = omission;
  for (const candidate of candidates) {
    const hits = others.filter((other) => other && overlaps(candidate.box, other.box)).length;
    const cost = candidate.cost + hits * COLLISION;
    if (cost < lowest) [best, lowest] = [candidate, cost];
  }
  return best;
}

function candidateOf({ label, penalty }: Spot, ground: Ground): Candidate {
  const tight = boxOf(label);
  const box = { ...tight, left: tight.left - AIR, right: tight.right + AIR };
  let cost = penalty + (contains(ground.area, box) ? 0 : COLLISION);
  for (const other of ground.boxes) if (overlaps(box, other)) cost += COLLISION;
  for (const stroke of ground.strokes) {
    const length = lengthInside(box, stroke);
    if (length !== null) cost += stroke.weight * (1 + length / 20);
  }
  return { label, box, cost };
}
