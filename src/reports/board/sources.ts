import { cyclesOf } from '../../model/cycles.ts';
import { ofLevel } from '../../model/component.ts';
import type { DistrictRollUp } from '../../model/rollup.ts';
import type { Cycle } from '../../model/workspace.ts';
import type { CycleSource } from '../report.ts';

/** What every part of a report to the board looks up. */
export interface BoardSource extends CycleSource {
  readonly cycles: readonly Cycle[];
  /** The reported cycle. */
  readonly cycle: Cycle;
  /** The cycles up to it. */
  readonly reached: readonly Cycle[];
  readonly district: DistrictRollUp;
  /** What each strategy is called in tables and pictures: its code, or its place in the plan. */
  readonly codes: ReadonlyMap<string, string>;
}

/** Prepares what the parts of one report share. */
export function boardSource(source: CycleSource): BoardSource {
  const { workspace, plan, rollUp } = source;
  const cycles = cyclesOf(workspace.settings, plan.term || workspace.settings.school_year);
  const index = cycles.findIndex(({ id }) => id === rollUp.cycle.id);
  const strategies = ofLevel(plan.components, 'strategy');
  const district = rollUp.districts.get(plan.id);
  if (!district) throw new Error(`The plan ${plan.id} is not rolled up over its schools`);
  return {
    ...source,
    cycles,
    cycle: cycles[index] ?? rollUp.cycle,
    reached: cycles.slice(0, index + 1),
    district,
    codes: new Map(strategies.map(({ id, data }, place) => [id, data.code ?? String(place + 1)])),
  };
}
