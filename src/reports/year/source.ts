import { cyclesOf } from '../../model/cycles.ts';
import type { ChangedSince } from '../../model/changedSince.ts';
import type { PlanHistory } from '../../model/history.ts';
import type { Plan, Settings, Workspace, Cycle } from '../../model/workspace.ts';
import type { PlanRollUp, RollUp } from '../../model/rollup.ts';
import type { CycleSource } from '../report.ts';

/** What a report on half a year or a whole one is made of. */
export interface YearSource {
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly plan: Plan;
  readonly rollUp: RollUp;
  readonly rolled: PlanRollUp;
  /** The cycles of the plan's year. */
  readonly cycles: readonly Cycle[];
  /** Those up to the reported one. */
  readonly reached: readonly Cycle[];
  readonly cycle: Cycle;
  /** The cycle of the last report or meeting, with which this one is compared. */
  readonly since: Cycle | null;
  readonly isEnd: boolean;
  readonly isDistrict: boolean;
  /** What git knows of the plan's file. */
  readonly history: PlanHistory | undefined;
  /** What became of the plan since the report before. */
  readonly changed: ChangedSince | null;
}

/** Prepares what the parts of one report share. */
export function yearSource(
  { workspace, plan, rollUp, rolled, revisions, changed }: CycleSource,
  isEnd: boolean,
): YearSource {
  const { settings } = workspace;
  const cycles = cyclesOf(settings, plan.term);
  const index = cycles.findIndex(({ id }) => id === rollUp.cycle.id);
  const before = cycles.slice(0, Math.max(index, 0));
  const midYear = before.find(({ id }) => id === settings.reporting.mid_year);
  return {
    workspace,
    settings,
    plan,
    rollUp,
    rolled,
    cycles,
    reached: cycles.slice(0, index + 1),
    cycle: cycles[index] ?? rollUp.cycle,
    since: (isEnd ? midYear : undefined) ?? before.at(-1) ?? null,
    isEnd,
    isDistrict: plan.kind === 'dip',
    history: revisions,
    changed: changed ?? null,
  };
}
