import { diffWorkspaces } from '../../diff/diffWorkspaces.ts';
import { judgeChanges } from '../../diff/judgeChanges.ts';
import { publicChanges } from '../../disclosure/publicChanges.ts';
import { publicView } from '../../disclosure/publicView.ts';
import type { Audience } from '../../model/audience.ts';
import type { PlanChanges } from '../../model/change.ts';
import type { ChangedSince, DatedChange } from '../../model/changedSince.ts';
import type { Context, Revision } from '../../model/context.ts';
import { longDate } from '../../model/dates.ts';
import { once } from '../../model/once.ts';
import { oncePer } from '../../model/oncePer.ts';
import type { Repository } from '../../model/repository.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { type Report, takesKind } from '../../reports/report.ts';
import { type DateChanges, readDates } from './dateChanges.ts';
import { type PastWorkspace, readPastWorkspace } from './pastWorkspace.ts';
import type { Job } from './writeReports.ts';

/** What became of a plan since the last report of a kind; null where the report does not tell it. */
export type ChangesOf = (report: Report, plan: Plan, audience: Audience) => ChangedSince | null;

/** What became of every plan since one day, as an audience may know it. */
type ChangesOfDay = (plan: Plan, audience: Audience) => ChangedSince | null;

/**
 * Reads from git how the plans of a run stood on the day of the report before, whose day each
 * report names, and compares: the state is that of the newest commit of the branch on that day or
 * before. A handful of calls of git serve all plans.
 * @param repository null where there is none, or nothing was ever committed.
 */
export async function readChanges(
  context: Context,
  job: Job,
  { repository, revision }: { repository: Repository | null; revision: Revision | null },
): Promise<ChangesOf> {
  const byDay = new Map<string, ChangesOfDay>();
  for (const day of daysOf(job)) {
    byDay.set(
      day,
      repository ? await changesSince(context, job, { repository, revision, day }) : unknown(day),
    );
  }
  return (report, plan, audience) => {
    const day = dayFor(report, plan, job);
    return day === null ? null : (byDay.get(day)?.(plan, audience) ?? null);
  };
}

function dayFor(report: Report, plan: Plan, { workspace, rollUp, asOf }: Job): string | null {
  if (!report.needsCycle || !report.lastReport || rollUp === null) return null;
  return report.lastReport({ workspace, plan, cycle: rollUp.cycle, asOf });
}

function daysOf(job: Job): Set<string> {
  const days = job.reports.flatMap((report) =>
    job.plans
      .filter(({ kind }) => takesKind(report, kind))
      .flatMap((plan) => dayFor(report, plan, job) ?? []),
  );
  return new Set(days);
}

/** Internal pages say beside the list of commits why there is none. */
const unknown =
  (day: string): ChangesOfDay =>
  (_, audience) =>
    audience === 'public' ? { day, changes: [], remark: ONLY_RECORDED } : null;

const ONLY_RECORDED = 'Of the plan itself, only its recorded revisions are known.';

interface Wanted {
  readonly repository: Repository;
  readonly revision: Revision | null;
  readonly day: string;
}

async function changesSince(
  context: Context,
  job: Job,
  { repository, revision, day }: Wanted,
): Promise<ChangesOfDay> {
  // How to get the rest is for those who can.
  const nothing =
    (remark: string): ChangesOfDay =>
    (_, audience) => ({
      day,
      changes: [],
      remark: audience === 'public' ? ONLY_RECORDED : remark,
    });
  const base = await repository.commitBy(day);
  if (base === null) return nothing(await whyUnknown(repository, day));
  const past = await readPastWorkspace(job.workspace, repository, base);
  if (past.workspace === null) {
    return nothing(`The plans as they stood on ${longDate(day)} cannot be read.`);
  }
  const compared = compare(job, past.workspace, past);
  const files = new Set(compared.internal.flatMap(({ fileAfter }) => fileAfter ?? []));
  const wanted = { ...job, revision, after: base.commit, files };
  const date = await readDates(context, repository, wanted);
  return sayingOf(job, past.workspace, { ...compared, date, day });
}

async function whyUnknown(repository: Repository, day: string): Promise<string> {
  const what = `What changed in the plan since ${longDate(day)} cannot be told`;
  return (await repository.isShallow())
    ? `${what}: this clone does not hold the history of that time. To get it: git fetch --unshallow`
    : `${what}: the plans were not kept in git yet.`;
}

interface Compared {
  readonly internal: readonly PlanChanges[];
  /** The same as it looks to the public. */
  readonly open: () => Seen;
}

interface Seen {
  readonly plans: readonly PlanChanges[];
  /** The plans of then as the public would see them today. */
  readonly past: Workspace;
}

function compare(job: Job, before: Workspace, { isTouched }: PastWorkspace): Compared {
  const { asOf, workspace, viewFor } = job;
  const touched = (all: Workspace): Workspace => ({ ...all, plans: all.plans.filter(isTouched) });
  const side = (all: Workspace) => ({ workspace: touched(all), rollUps: new Map() });
  const between = (was: Workspace, is: Workspace): readonly PlanChanges[] =>
    judgeChanges(diffWorkspaces(side(was), side(is), asOf), workspace.settings).plans;
  return {
    internal: between(before, workspace),
    open: once((): Seen => {
      // What must not be told is a matter of today.
      const { suppression, visibility } = workspace.settings;
      const settings = { ...before.settings, suppression, visibility };
      const past = publicView({ ...before, settings }).workspace;
      return { plans: between(past, viewFor('public').workspace), past };
    }),
  };
}

interface Told extends Compared {
  readonly date: DateChanges;
  readonly day: string;
}

function sayingOf(job: Job, before: Workspace, { internal, open, date, day }: Told): ChangesOfDay {
  const earlier = new Map(before.plans.map((plan) => [plan.file, plan]));
  const found = new Map(internal.map((each) => [each.plan, each]));
  const changesOf = oncePer((each: PlanChanges): DatedChange[] => {
    const was = earlier.get(each.fileBefore ?? '');
    const is = job.workspace.plansById.get(each.plan);
    return was && is ? date(was, is, each.changes) : [];
  });
  return ({ id }, audience) => {
    const own = found.get(id);
    if (!own) return { day, changes: [], remark: null };
    const [changes, remark] = [changesOf(own), whyNotAll(own, day)];
    if (audience === 'internal') return { day, changes, remark };
    const { plans, past } = open();
    const seen = plans.find((each) => each.plan === id);
    const was = past.plans.find(({ file }) => file === own.fileBefore);
    const views = [was, job.viewFor('public').workspace.plansById.get(id)];
    return { day, changes: publicChanges(changes, seen?.changes ?? [], views), remark };
  };
}

function whyNotAll({ state, leftOut }: PlanChanges, day: string): string | null {
  if (state === 'added') return `The plan was not there yet on ${longDate(day)}.`;
  if (state !== 'changed') return `The plan as it stood on ${longDate(day)} cannot be read.`;
  const { before } = leftOut;
  return before === 0 ? null : `Parts of the plan as it stood on ${longDate(day)} cannot be read.`;
}
