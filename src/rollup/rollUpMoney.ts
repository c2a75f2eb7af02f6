import { fundingSources } from '../model/fundingSources.ts';
import { linesOnce } from '../model/linesOnce.ts';
import { round } from '../model/numbers.ts';
import type { FundingRollUp } from '../model/rollup.ts';
import { sumLines } from '../model/sumLines.ts';
import type { Plan, Settings } from '../model/workspace.ts';

/**
 * Planned, estimated and spent dollars of several plans by funding source, in order of the
 * configuration. Each dollar counts once, wherever its line is repeated.
 */
export function rollUpMoney(
  plans: readonly Plan[],
  settings: Pick<Settings, 'funding'>,
): FundingRollUp {
  const { lines, repeated } = linesOnce(plans);
  const { funding } = settings;
  const rows = fundingSources(settings, lines).map((source) => ({
    source,
    allocation: funding.find((each) => each.source === source)?.allocation ?? null,
    ...sumLines(lines.filter(({ line }) => line.source === source)),
  }));
  const allocations = rows.flatMap(({ allocation }) => allocation ?? []);
  const allocated = round(
    allocations.reduce((total, allocation) => total + allocation, 0),
    2,
  );
  return {
    sources: rows,
    total: { allocation: allocations.length > 0 ? allocated : null, ...sumLines(lines) },
    repeated,
  };
}
