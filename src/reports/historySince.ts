import type { PlanHistory } from '../model/history.ts';
import type { PrintedHistory } from '../model/changeSummary.ts';
import { counted, printedDay } from './words.ts';

/** More would be a log, which git itself shows better. */
const LISTED = 8;

/** The commits to a plan's file after one day (null: all that are known) and until another. */
export function historySince(
  history: PlanHistory | undefined,
  after: string | null,
  until: string,
): PrintedHistory {
  const commits = (history?.commits ?? []).filter(
    ({ on }) => on <= until && (after === null || on > after),
  );
  const left = commits.length - LISTED;
  return {
    commits: commits
      .slice(0, LISTED)
      .map(({ on, by, subject }) => ({ on: printedDay(on), by, subject })),
    earlier:
      left > 0
        ? `${counted(left, 'earlier change')} ${left === 1 ? 'is' : 'are'} not listed.`
        : null,
    remark: history?.remark ?? null,
  };
}
