import { cyclesOf } from '../model/cycles.ts';
import type { Reported } from './report.ts';

/**
 * The day of the meeting in the cycle before, or the last day of that cycle; null in the first of
 * the year.
 * @param named id of an earlier cycle that is compared with, where it is among those before.
 */
export function meetingBefore(
  { workspace: { settings }, plan, cycle }: Reported,
  named: string | null = null,
): string | null {
  const cycles = cyclesOf(settings, plan.term || settings.school_year);
  const index = cycles.findIndex(({ id }) => id === cycle.id);
  const before = cycles.slice(0, Math.max(index, 0));
  const last = before.find(({ id }) => id === named) ?? before.at(-1);
  return last ? (last.meeting ?? last.to) : null;
}
