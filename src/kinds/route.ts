import type { Settings } from '../model/workspace.ts';

/** A monitoring level as it holds in one school year. */
export type MonitoringLevel = Settings['monitoring'][number];

/** Where a plan for compliance and improvement monitoring goes, and in which form. */
export type Route = Pick<MonitoringLevel, 'name' | 'form' | 'recipient'>;

/** The monitoring levels that the configuration has for a school year, in its order. */
export function levelsOfYear(
  year: string,
  { monitoring }: Pick<Settings, 'monitoring'>,
): MonitoringLevel[] {
  return monitoring.filter(({ years }) => years?.includes(year) ?? true);
}

/**
 * The form that a plan at a level takes in a school year and who receives it; null where the
 * configuration has no such level for that year. Of two entries for one year, the one that names
 * the year goes before the one that holds for all.
 */
export function routeOf(
  level: string,
  year: string,
  settings: Pick<Settings, 'monitoring'>,
): Route | null {
  const meant = levelsOfYear(year, settings).filter((each) => each.level === level);
  const found = meant.find(({ years }) => years !== undefined) ?? meant[0];
  if (!found) return null;
  const { name, form, recipient } = found;
  return { name, form, recipient };
}
