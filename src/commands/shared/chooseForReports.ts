import { PLAN_LANGUAGE } from '../../model/language.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { type Report, takesKind } from '../../reports/report.ts';
import { type Choice, choosePlans, neededFiles } from './choosePlans.ts';
import { type Run, runsOf } from './reportRuns.ts';
import { type Shard, shareOf } from './shard.ts';
import { wordFile } from './wordFiles.ts';

/** What a user asked to have reported. */
export interface ReportWish extends Choice {
  readonly reports: readonly Report[];
  readonly cycle?: string | undefined;
  readonly lang?: string | undefined;
  readonly asOf: string;
  /** The share of this machine; null for everything. */
  readonly shard: Shard | null;
}

export interface ChosenForReports {
  /** Each with the plans that this machine reports on. */
  readonly runs: readonly (Run & { readonly plans: readonly Plan[] })[];
  /** The plans of all machines. */
  readonly plans: readonly Plan[];
  /** The files that this machine's reports are made of. */
  readonly needed: ReadonlySet<string>;
}

/** The plans of a workspace that are reported on, and the files that this takes. */
export function chooseForReports(workspace: Workspace, wish: ReportWish): ChosenForReports {
  const { reports, shard, asOf } = wish;
  const runs = runsOf(reports, wish.cycle, workspace.settings, asOf);
  const plans = choosePlans(workspace, reports, wish);
  const shared = runs.map((run) => {
    const fitting = plans.filter(({ kind }) => run.reports.some((each) => takesKind(each, kind)));
    return { ...run, plans: shard ? share(fitting, shard) : fitting };
  });
  const own = new Set(shared.flatMap((run) => run.plans));
  const needed = neededFiles(workspace, [...own], reports);
  // A file too broken to be a plan may be any plan: none is left out of a whole run silently.
  if (!wish.plan && !wish.school) for (const file of workspace.brokenPlanFiles) needed.add(file);
  for (const code of [PLAN_LANGUAGE, wish.lang ?? PLAN_LANGUAGE]) needed.add(wordFile(code));
  return { runs: shared, plans, needed };
}

function share(plans: readonly Plan[], shard: Shard): Plan[] {
  const ids = shareOf(
    plans.map(({ id }) => id),
    shard,
  );
  const own = new Set(ids);
  return plans.filter(({ id }) => own.has(id));
}
