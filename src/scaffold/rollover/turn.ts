import { addYears } from '../../model/dates.ts';
import type { Path } from '../../model/diagnostic.ts';
import type { Decision, RolloverMatter, RolloverStep } from '../../model/rollover.ts';
import type { Cycle, Plan } from '../../model/workspace.ts';
import type { Editions } from './editions.ts';

/** A plan that goes from one school year to the next, and all that decides how. */
export interface Turn {
  readonly plan: Plan;
  /** The school year of the next edition. */
  readonly to: string;
  /** First and last day of the school year that ends. */
  readonly days: { readonly from: string; readonly to: string };
  /** Cycles of the school year that ends. */
  readonly cycles: readonly Cycle[];
  readonly editions: Editions;
  /** Ids of parts and measures that the next edition leaves out. */
  readonly gone: ReadonlySet<string>;
  readonly decisions: ReadonlyMap<string, Decision>;
}

/** A fact that only somebody has to look at. */
export const look = (matter: RolloverMatter, path: Path, detail?: string): RolloverStep =>
  stepOf(matter, path, [], detail);

/** A fact that gives way to another value. */
export const change = (
  matter: RolloverMatter,
  path: Path,
  value: unknown,
  detail?: string,
): RolloverStep => stepOf(matter, path, [{ path, value }], detail);

/** A fact that the next edition does not have. */
export const leave = (matter: RolloverMatter, path: Path, detail?: string): RolloverStep =>
  change(matter, path, undefined, detail);

/** A fact with the changes that it asks for. */
export function stepOf(
  matter: RolloverMatter,
  path: Path,
  edits: RolloverStep['edits'],
  detail?: string,
): RolloverStep {
  return { matter, path, edits, ...(detail === undefined ? {} : { detail }) };
}

/** A day of the year that ends, a year later; null for one of another year. */
export function dayMoved(day: string | undefined, { days }: Turn): string | null {
  if (day === undefined || day < days.from || day > days.to) return null;
  return addYears(day, 1);
}
