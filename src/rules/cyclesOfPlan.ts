import { cyclesOf } from '../model/cycles.ts';
import type { Cycle, Plan, Settings } from '../model/workspace.ts';

/** The cycles of a plan's own school year; of the workspace's where the plan names none. */
export function cyclesOfPlan({ term }: Plan, settings: Settings): readonly Cycle[] {
  return term === '' ? settings.cycles : cyclesOf(settings, term);
}
