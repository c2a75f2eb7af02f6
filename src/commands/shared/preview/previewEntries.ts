import { whyNotPublic } from '../../../disclosure/isInternal.ts';
import type { Plan, Settings, Workspace } from '../../../model/workspace.ts';
import { type Report, takesKind } from '../../../reports/report.ts';
import { isCurrent } from '../choosePlans.ts';
import { isOutOfPlace } from '../mustStayConfidential.ts';
import type { PreviewWish } from './previewWish.ts';

/** A report on one plan that can be looked at. */
export interface PreviewEntry {
  /** What it is called in addresses, like `sam/sip-x/winter`: ids, and nothing that was typed. */
  readonly path: string;
  readonly plan: Plan;
  readonly report: Report;
  /** The cycle that it speaks for; null where it speaks for none. */
  readonly cycle: string | null;
  /** Whether it is the one of its plan and report that others lead to. */
  readonly isUsual: boolean;
}

/** Every report that can be looked at by its path; plans and reports in the order of their lists. */
export function previewEntries(
  workspace: Workspace,
  wish: PreviewWish,
): ReadonlyMap<string, PreviewEntry> {
  const { settings } = workspace;
  const entries = workspace.plans
    .filter((plan) => isCurrent(plan, settings) && (wish.plans?.includes(plan.id) ?? true))
    .flatMap((plan) =>
      wish.reports
        .filter((report) => isForIts(report, plan, workspace, wish))
        .flatMap((report) => entriesOf(plan, report, settings, wish)),
    );
  return new Map(entries.map((entry) => [entry.path, entry]));
}

/** Whether a report is made of the plan, and its audience may see it. */
function isForIts(
  report: Report,
  plan: Plan,
  workspace: Workspace,
  { audience }: PreviewWish,
): boolean {
  if (!takesKind(report, plan.kind) || isOutOfPlace(plan, workspace)) return false;
  const isPublic = (audience ?? report.audience) === 'public';
  return !isPublic || whyNotPublic(plan, workspace) === null;
}

function entriesOf(
  plan: Plan,
  report: Report,
  settings: Settings,
  { cycle: typed, asOf }: PreviewWish,
): PreviewEntry[] {
  const all = settings.cycles.map(({ id }) => id);
  const cycles = typed === undefined ? [...(report.needsCycle ? [] : [null]), ...all] : [typed];
  const usual = typed ?? (report.needsCycle ? usualCycle(report, settings, asOf) : null);
  return cycles.map((cycle) => ({
    path: [report.id, plan.id, ...(cycle === null ? [] : [cycle])].join('/'),
    plan,
    report,
    cycle,
    isUsual: cycle === usual,
  }));
}

/** The cycle that the configuration names for a report, else the last that has begun. */
function usualCycle(
  report: Extract<Report, { needsCycle: true }>,
  settings: Settings,
  asOf: string,
): string | undefined {
  const named = report.cycleFor(settings, asOf);
  const begun = settings.cycles.findLast(({ from }) => from <= asOf) ?? settings.cycles[0];
  return settings.cycles.find(({ id }) => id === named)?.id ?? begun?.id;
}
