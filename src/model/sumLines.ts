import type { PlacedLine } from './linesOnce.ts';
import { round } from './numbers.ts';
import type { MoneyRollUp } from './rollup.ts';

export type Sums = Omit<MoneyRollUp, 'allocation'>;

/** What budget lines plan, estimate and spent; of work that was given up, what was spent counts as planned. */
export function sumLines(lines: readonly PlacedLine[]): Sums {
  const planned = lines.map(({ line, isDropped }) => (isDropped ? line.actual : line.planned) ?? 0);
  const estimates = lines.flatMap(({ line }) => line.estimated ?? []);
  const spent = lines.flatMap(({ line }) => line.actual ?? []);
  return {
    planned: sum(planned),
    estimated: estimates.length > 0 ? sum(estimates) : null,
    actual: sum(spent),
    lines: lines.length,
    withoutActual: lines.length - spent.length,
  };
}

/** Cents add up exactly only after binary fractions are rounded away. */
const sum = (amounts: readonly number[]): number =>
  round(
    amounts.reduce((total, amount) => total + amount, 0),
    2,
  );
