import type { PlanMeasure, Workspace } from '../model/workspace.ts';

/**
 * Whether all is known of a measure: what it takes over from a shared one that was not found is
 * reported there, and must not be called missing besides.
 */
export function definitionIsKnown({ data }: PlanMeasure, { sharedMeasures }: Workspace): boolean {
  return data.uses === undefined || sharedMeasures.has(data.uses);
}
