import { addYears, firstYear } from './dates.ts';
import type { Cycle, Settings } from './workspace.ts';

/** The cycles of a plan's school year: those configured, moved by whole years where it differs. */
export function cyclesOf(
  settings: Pick<Settings, 'cycles' | 'school_year'>,
  term: string,
): Cycle[] {
  const years = firstYear(term) - firstYear(settings.school_year);
  if (years === 0) return [...settings.cycles];
  return settings.cycles.map(({ meeting: _, ...cycle }) => ({
    ...cycle,
    from: addYears(cycle.from, years),
    to: addYears(cycle.to, years),
  }));
}
