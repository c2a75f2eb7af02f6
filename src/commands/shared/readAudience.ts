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
  if (reports.length === 0) return [];
  const meant = plans.filter(({ kind }) => reports.some((report) => takesKind(report, kind)));
  return leftOutForPublic(meant, named, workspace, 'report');
}

/** Those of the plans of which the public sees nothing; an error where nothing else was meant. */
export function leftOutForPublic(
  plans: readonly Plan[],
  named: readonly string[] | undefined,
  workspace: Workspace,
  what: 'report' | 'export',
): Plan[] {
  const [whole, of] = what === 'report' ? ['Reports', 'on'] : ['Exports', 'of'];
  if (workspace.settings.visibility === 'confidential') {
    throw new CommandError(
      `This workspace is confidential: no ${what} from it is for the public.`,
      { hint: `${whole} for those who may see its plans: --audience internal.` },
    );
  }
  const kept = plans.filter((plan) => whyNotPublic(plan, workspace) !== null);
  const [first] = kept;
  if (first && (named !== undefined || kept.length === plans.length)) {
    const why = whyNotPublic(first, workspace) ?? 'internal';
    throw new CommandError(
      `The plan ${first.id} is ${why}: no ${what} ${of} it is for the public.`,
      {
        hint: `${whole} for those who work on it: --audience internal.`,
      },
    );
  }
  return kept;
}
