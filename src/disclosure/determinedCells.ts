import type { Cell, Line, Withheld } from './cell.ts';

/** What a line leaves open: its withheld figures with their factors. */
type Row = Map<Cell, number>;

/** Less than this is nothing: what binary fractions leave over. */
const NOTHING = 1e-9;

/**
 * Withheld figures that follow from the published ones, because all lines together leave only one
 * value for them. Every line says: total = parts; what is published is known. The lines are solved
 * as equations; a figure that stands alone in one in the end is known.
 */
export function determinedCells(lines: readonly Line[], withheld: Withheld): Cell[] {
  const solved = new Map<Cell, Row>();
  const holders = new Map<Cell, Set<Row>>();
  for (const line of lines) {
    const row = unknownsOf(line, withheld);
    for (const cell of [...row.keys()]) {
      const known = solved.get(cell);
      if (known) subtract(row, known, row.get(cell) ?? 0);
    }
    const [first] = row;
    if (first === undefined) continue;
    const [pivot, factor] = first;
    for (const [cell, value] of row) row.set(cell, value / factor);
    for (const other of holders.get(pivot) ?? []) {
      subtract(other, row, other.get(pivot) ?? 0);
      for (const cell of row.keys()) hold(holders, cell, other);
    }
    for (const cell of row.keys()) hold(holders, cell, row);
    solved.set(pivot, row);
  }
  return [...solved].filter(([, row]) => row.size === 1).map(([pivot]) => pivot);
}

function hold(holders: Map<Cell, Set<Row>>, cell: Cell, row: Row): void {
  const rows = holders.get(cell);
  if (rows) rows.add(row);
  else holders.set(cell, new Set([row]));
}

function unknownsOf({ total, parts }: Line, withheld: Withheld): Row {
  const row: Row = new Map();
  for (const part of parts) if (withheld.has(part)) row.set(part, -1);
  if (withheld.has(total)) row.set(total, 1);
  return row;
}

function subtract(row: Row, other: Row, factor: number): void {
  if (factor === 0) return;
  for (const [cell, value] of other) {
    const left = (row.get(cell) ?? 0) - value * factor;
    if (Math.abs(left) < NOTHING) row.delete(cell);
    else row.set(cell, left);
  }
}
