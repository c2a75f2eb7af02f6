import type { Settings } from '../../model/workspace.ts';

/** A report to the board as the configuration announces it. */
export type BoardEntry = Settings['reporting']['board'][number];

/**
 * The report to the board that a day belongs to: the first whose meeting is on that day or later,
 * else the last. Where no meeting is named, the last day of the cycle stands for it.
 */
export function boardEntry(settings: Settings, asOf: string): BoardEntry | null {
  const { board } = settings.reporting;
  return board.find((entry) => dayOf(entry, settings) >= asOf) ?? board.at(-1) ?? null;
}

/** The entry of a cycle; of several the one that a day belongs to. Null where none speaks for it. */
export function entryOfCycle(settings: Settings, cycle: string, asOf: string): BoardEntry | null {
  const own = settings.reporting.board.filter((entry) => entry.cycle === cycle);
  return own.find((entry) => dayOf(entry, settings) >= asOf) ?? own.at(-1) ?? null;
}

/** The report before an entry that speaks for an earlier cycle; null in the first of the year. */
export function entryBefore(settings: Settings, entry: BoardEntry): BoardEntry | null {
  const { cycles, reporting } = settings;
  const place = ({ cycle }: BoardEntry) => cycles.findIndex(({ id }) => id === cycle);
  const earlier = reporting.board.slice(0, reporting.board.indexOf(entry));
  return earlier.findLast((each) => place(each) < place(entry)) ?? null;
}

/** The day of an entry's meeting, or the last of its cycle. */
export function dayOf({ meeting, cycle }: BoardEntry, { cycles }: Settings): string {
  return meeting ?? cycles.find(({ id }) => id === cycle)?.to ?? '';
}
