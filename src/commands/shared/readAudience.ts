import { whyNotPublic } from '../../disclosure/isInternal.ts';
import type { Audience } from '../../model/audience.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { type Report, takesKind } from '../../reports/report.ts';

const AUDIENCES: readonly Audience[] = ['public', 'internal'];

/** The audience that was typed; null where each report is for its own. */
export function readAudience(typed: string | undefined): Audience | null {
  if (typed === undefined) return null;
  const known = AUDIENCES.find((audience) => audience === typed);
  if (known) return known;
  throw new CommandError(`There is no audience called ${typed}.`, {
    hint: `Audiences: ${AUDIENCES.join(', ')}.`,
  });
}

/**
 * The plans of which the public gets no report although one of the reports is for it. A plan that
 * was asked for by name, or the only ones there are, cannot be left out: that is an error.
 */
export function keptFromPublic(
  plans: readonly Plan[],
  reports: readonly Report[],
  named: readonly string[] | undefined,
  workspace: Workspace,
): Plan[] {
  if (reports.length > 0 && workspace.settings.visibility === 'confidential') {
    throw new CommandError('This workspace is confidential: no report from it is for the public.', {
      hint: 'Reports for those who may see its plans: --audience internal.',
    });
  }
  const meant = plans.filter(({ kind }) => reports.some((report) => takesKind(report, kind)));
  const kept = meant.filter((plan) => whyNotPublic(plan, workspace) !== null);
  const [first] = kept;
  if (first && (named !== undefined || kept.length === meant.length)) {
    const why = whyNotPublic(first, workspace) ?? 'internal';
    throw new CommandError(`The plan ${first.id} is ${why}: no report on it is for the public.`, {
      hint: 'Reports for those who work on it: --audience internal.',
    });
  }
  return kept;
}
