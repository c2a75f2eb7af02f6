import { join } from 'node:path';
import { CommandError } from '../../model/commandError.ts';
import { nearest } from '../../model/nearest.ts';
import type { Settings } from '../../model/workspace.ts';
import type { Report } from '../../reports/report.ts';

/** Reports that speak for the same cycle, and so share a folder and its index; null for none. */
export interface Run {
  readonly cycle: string | null;
  readonly reports: readonly Report[];
}

/** Sorts the reports by the cycle they speak for: the one typed, else the configuration's for each. */
export function runsOf(
  reports: readonly Report[],
  typed: string | undefined,
  settings: Settings,
  asOf: string,
): Run[] {
  const cycleOf = (report: Report): string | null => {
    const id = typed ?? (report.needsCycle ? report.cycleFor(settings, asOf) : null);
    if (id !== null) return readCycle(id, settings);
    if (!report.needsCycle) return null;
    throw new CommandError(`The report ${report.id} speaks for a cycle: name it with --cycle.`, {
      hint: cyclesIn(settings),
    });
  };
  const byCycle = new Map<string | null, Report[]>();
  for (const report of reports) {
    const cycle = cycleOf(report);
    byCycle.set(cycle, [...(byCycle.get(cycle) ?? []), report]);
  }
  return [...byCycle].map(([cycle, of]) => ({ cycle, reports: of }));
}

const cyclesIn = ({ cycles }: Settings): string =>
  `Cycles of this workspace: ${cycles.map(({ id }) => id).join(', ')}.`;

/** The id of a known cycle. */
function readCycle(id: string, settings: Settings): string {
  const ids = settings.cycles.map((cycle) => cycle.id);
  if (ids.includes(id)) return id;
  const near = nearest(id, ids);
  throw new CommandError(`There is no cycle called ${id}.`, {
    hint: near ? `Did you mean ${near}? ${cyclesIn(settings)}` : cyclesIn(settings),
  });
}

/** Cycles that are written at once would take each other's index: each gets a folder of its own. */
export function folderBelow(out: string | undefined, cycle: string | null): { out?: string } {
  return out === undefined || cycle === null ? {} : { out: join(out, cycle) };
}
