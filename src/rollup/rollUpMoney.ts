import { round } from '../model/numbers.ts';
import type { FundingRollUp, MoneyRollUp } from '../model/rollup.ts';
import type { Plan, Settings } from '../model/workspace.ts';
import { linesOnce, type PlacedLine } from './linesOnce.ts';

/**
 * Planned, estimated and spent dollars of several plans by funding source, in order of the
 * configuration. Each dollar counts once, wherever its line is repeated.
 */
export function rollUpMoney(
  plans: readonly Plan[],
  { funding }: Pick<Settings, 'funding'>,
): FundingRollUp {
  const { lines, repeated } = linesOnce(plans);
  const configured = funding.map(({ source }) => source);
  const sources = [...new Set([...configured, ...lines.map(({ line }) => line.source)])];
  const rows = sources.map((source) => ({
    source,
    ...sumOf(
      lines.filter(({ line }) => line.source === source),
      funding.find((each) => each.source === source)?.allocation ?? null,
    ),
  }));
  const allocations = rows.flatMap(({ allocation }) => allocation ?? []);
  return {
    sources: rows,
    total: sumOf(lines, allocations.length > 0 ? sum(allocations) : null),
    repeated,
  };
}

function sumOf(lines: readonly PlacedLine[], allocation: number | null): MoneyRollUp {
  const planned = lines.map(({ line, isDropped }) => (isDropped ? line.actual : line.planned) ?? 0);
  const estimates = lines.flatMap(({ line }) => line.estimated ?? []);
  const spent = lines.flatMap(({ line }) => line.actual ?? []);
  return {
    allocation,
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
