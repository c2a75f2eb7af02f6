import type { Path } from '../model/diagnostic.ts';
import type { OutlineField } from '../model/outline.ts';
import type { PlanRollUp } from '../model/rollup.ts';
import type { Cycle, Plan, RatingPoint } from '../model/workspace.ts';

/** A plan in a cycle, as a sheet needs it. */
export interface PlanInCycle {
  readonly plan: Plan;
  readonly cycle: Cycle;
  /** The cycle before in the same year; null in the first. */
  readonly previous: Cycle | null;
  /** What was computed about it; undefined for plans of years that are not reported. */
  readonly rolled: PlanRollUp | undefined;
  readonly scale: readonly RatingPoint[];
  /** How the plan's schema describes a place in it; null where nothing may stand. */
  readonly fieldAt: (path: Path) => OutlineField | null;
}
