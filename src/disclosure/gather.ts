import type { Cell, Computation, Family } from './cell.ts';
import { groupedBy } from './groupedBy.ts';
import type { Membership, ReadComputation, Reading } from './reading.ts';
import { sameFigures } from './sameFigures.ts';

export interface Gathered {
  readonly cells: readonly Cell[];
  readonly families: readonly Family[];
  readonly computations: readonly Computation[];
}

type Member = Membership & { readonly cell: Cell };

/** Turns what was read into figures: one for all places that print the same, with its families. */
export function gather(
  readings: readonly Reading[],
  computed: readonly ReadComputation[],
): Gathered {
  const byKey = new Map<string, Cell[]>();
  const members: Member[] = [];
  for (const [key, alike] of groupedBy(readings, (reading) => reading.key)) {
    const sets = sameFigures(alike).map((same) => ({ same, cell: cellOf(same) }));
    byKey.set(
      key,
      sets.map(({ cell }) => cell),
    );
    for (const { same, cell } of sets) {
      for (const membership of same.flatMap(({ families }) => families)) {
        members.push({ ...membership, cell });
      }
    }
  }
  const cellsOf = (keys: readonly string[]): Cell[] => [
    ...new Set(keys.flatMap((key) => byKey.get(key) ?? [])),
  ];
  const families = [...groupedBy(members, ({ key }) => key).values()].flatMap(familiesOf);
  const computations = computed.flatMap(({ output, inputs }) => {
    const from = cellsOf(inputs);
    return (byKey.get(output) ?? []).map((cell) => ({
      output: cell,
      inputs: from.filter((input) => input !== cell),
    }));
  });
  return {
    cells: [...byKey.values()].flat(),
    families,
    computations: computations.filter(({ inputs }) => inputs.length > 0),
  };
}

/** One family for each whole that is printed with the same parts. */
function familiesOf(members: readonly Member[]): Family[] {
  const cells = (isTotal: boolean): Cell[] => [
    ...new Set(members.filter((member) => member.isTotal === isTotal).map(({ cell }) => cell)),
  ];
  const [totals, parts] = [cells(true), cells(false)];
  const kind = members[0]?.kind ?? 'groups';
  return (totals.length > 0 ? totals : [null]).map((total) => ({
    total,
    parts: parts.filter((part) => part !== total),
    kind,
  }));
}

function cellOf(same: readonly Reading[]): Cell {
  const { counting, size, hits } = same.reduce((best, next) =>
    openness(next) < openness(best) ? next : best,
  );
  return {
    counting,
    size,
    hits,
    places: same.map(({ place }) => place),
    isGroup: same.every(({ isGroup }) => isGroup),
    isPercent: same.some(({ isPercent }) => isPercent),
    isTyped: same.some(({ isTyped }) => isTyped),
    isSmallStep: same.some(({ isSmallStep }) => isSmallStep),
    isFixed: same.some(({ isFixed }) => isFixed),
  };
}

/** How much a reading leaves open of the counts behind a figure. */
function openness({ hits, size }: Reading): number {
  if (hits === null) return size === null ? Infinity : Number.MAX_SAFE_INTEGER;
  return hits.high - hits.low + (size === null ? 0.5 : 0);
}
