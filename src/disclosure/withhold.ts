import type { Cell, Computation, Counts, Line, Reason, Withheld } from './cell.ts';
import { determinedCells } from './determinedCells.ts';
import { type Limits, restOf, smallness } from './smallness.ts';

/** All figures of a workspace and how they hang together. */
export interface Figures {
  readonly cells: readonly Cell[];
  readonly lines: readonly Line[];
  readonly computations: readonly Computation[];
}

/**
 * Chooses the figures that are not published: those that are small, and as many others as it
 * takes until no small one can be worked out. It ends because every round withholds one more.
 */
export function withhold({ cells, lines, computations }: Figures, limits: Limits): Withheld {
  const withheld = smallCells(cells, limits);
  const add = (cell: Cell | null): boolean => {
    if (cell === null || cell.isFixed || withheld.has(cell)) return false;
    withheld.set(cell, 'derived');
    return true;
  };
  for (const { total, parts } of lines) {
    for (const part of parts) if (leavesFew(total, part, limits)) add(part);
  }
  // What surely adds up says best what else has to go.
  const inOrder = [...lines].sort((a, b) => Number(b.isExact) - Number(a.isExact));
  const exact = lines.filter(({ isExact }) => isExact);
  for (let isOpen = true; isOpen;) {
    isOpen = false;
    for (const each of computations) isOpen = add(ofComputation(each, withheld)) || isOpen;
    for (const line of inOrder) isOpen = add(ofLine(line, withheld, limits)) || isOpen;
    isOpen ||= add(ofAll(exact, withheld));
  }
  return withheld;
}

function smallCells(cells: readonly Cell[], limits: Limits): Map<Cell, Reason> {
  const withheld = new Map<Cell, Reason>();
  for (const cell of cells) {
    const reason = cell.isFixed ? null : reasonOf(cell, limits);
    if (reason !== null) withheld.set(cell, reason);
  }
  return withheld;
}

function reasonOf(cell: Cell, limits: Limits): Reason | null {
  if (cell.isTyped) return 'typed';
  if (cell.isSmallStep) return 'low';
  const isUnknown = cell.isGroup && cell.size === null && cell.counting !== 'count';
  return smallness(cell, limits) ?? (isUnknown ? 'unknown' : null);
}

/** Whether a group leaves so few others in the whole that its value speaks of them. */
function leavesFew(total: Cell, part: Cell, limits: Limits): boolean {
  const rest = restOf(total, [part]);
  if (rest === null || rest.size === 0) return false;
  return smallness(rest, limits) !== null;
}

/** What a computed figure and its inputs give away of each other. */
function ofComputation({ output, inputs }: Computation, withheld: Withheld): Cell | null {
  const isOpen = inputs.every((input) => !withheld.has(input));
  if (isOpen === !withheld.has(output)) return null;
  return isOpen ? smallest(inputs) : withheld.has(output) ? null : output;
}

/** The next figure of a line to withhold; null where it gives nothing away. */
function ofLine(line: Line, withheld: Withheld, limits: Limits): Cell | null {
  const { total, parts, isExact, isDisjoint } = line;
  const open = parts.filter((part) => !withheld.has(part));
  const hidden = parts.length - open.length;
  const next = smallest(open);
  if (withheld.has(total)) return isExact && hidden === 0 ? next : null;
  if (hidden === 1) return next ?? (isExact ? total : null);
  if (next === null || !isDisjoint) return null;
  const rest = restOf(total, open);
  if (rest === null || (hidden === 0 && isNobody(rest))) return null;
  return smallness(rest, limits) === null ? null : next;
}

const isNobody = ({ size, hits }: Counts): boolean => (size ?? hits?.high) === 0;

/** Where lines together leave only one value for a figure, one more of those lines is withheld. */
function ofAll(exact: readonly Line[], withheld: Withheld): Cell | null {
  const [first] = determinedCells(exact, withheld);
  if (first === undefined) return null;
  const around = exact.filter(({ total, parts }) => total === first || parts.includes(first));
  const isOpen = (cell: Cell): boolean => !withheld.has(cell) && !cell.isFixed;
  return (
    smallest(around.flatMap(({ parts }) => parts).filter(isOpen)) ??
    smallest(exact.flatMap(({ total, parts }) => [...parts, total]).filter(isOpen))
  );
}

function smallest(cells: readonly Cell[]): Cell | null {
  const weight = ({ size, hits }: Cell): number => size ?? hits?.low ?? Infinity;
  return cells.reduce<Cell | null>(
    (least, cell) => (least === null || weight(cell) < weight(least) ? cell : least),
    null,
  );
}
