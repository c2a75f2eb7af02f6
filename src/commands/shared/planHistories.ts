import type { Context, Revision } from '../../model/context.ts';
import { longDate, schoolYearDays } from '../../model/dates.ts';
import type { PlanHistory } from '../../model/history.ts';
import type { Plan } from '../../model/workspace.ts';
import type { Job } from './writeReports.ts';

/** What git knows of a plan's file. Nobody has reviewed it for the public, whose reports leave it out. */
export type HistoryOf = (plan: Plan) => PlanHistory;

export interface Histories {
  readonly historyOf: HistoryOf;
  /** Whether there is anything to ask git, and a report that does. */
  readonly isKnown: boolean;
}

/** Reads the history of all plans since a school year began; says how to get what is missing of it. */
export async function readHistories(
  context: Context,
  { root, workspace, reports }: Job,
  revision: Revision | null,
): Promise<Histories> {
  if (!reports.some(({ needsCycle }) => needsCycle)) return withoutGit(null);
  const { from } = schoolYearDays(workspace.settings.school_year);
  const history = await context.history(root, from);
  if (history === null) return withoutGit(NO_GIT);
  const { commits, cutAt } = history;
  const dirty = new Set(revision?.dirty ?? []);
  if (cutAt !== null) context.note(`${cutText(cutAt)} To get it: git fetch --unshallow\n`);
  const historyOf: HistoryOf = ({ file }) => ({
    commits: (commits.get(file) ?? []).map(({ on, author, subject }) => ({
      on,
      by: author,
      subject,
    })),
    remark:
      [
        ...(cutAt === null ? [] : [cutText(cutAt)]),
        ...(dirty.has(file) ? [NOT_COMMITTED] : []),
      ].join(' ') || null,
  });
  return { historyOf, isKnown: true };
}

const withoutGit = (remark: string | null): Histories => ({
  historyOf: () => ({ commits: [], remark }),
  isKnown: false,
});

const NO_GIT = 'There is no git history here: revisions are those that the plan records.';
const NOT_COMMITTED = 'The plan has changes that are not committed yet.';
const cutText = (day: string): string =>
  `The git history is cut off at ${longDate(day)}: older changes are not known here.`;
