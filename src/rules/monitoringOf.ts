import type { CimMonitoring } from '../model/plan.ts';
import type { Plan } from '../model/workspace.ts';

/** The monitoring level that a plan states, and the school year for which it looks it up. */
export function monitoringOf({ data, term }: Plan): (CimMonitoring & { year: string }) | null {
  if (data.kind !== 'cim' || data.monitoring === undefined) return null;
  return { ...data.monitoring, year: data.monitoring.year ?? term };
}
