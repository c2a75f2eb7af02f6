import type { Audience } from '../../../model/audience.ts';
import { CommandError } from '../../../model/commandError.ts';
import { REPORTS } from '../../../reports/index.ts';
import type { Report } from '../../../reports/report.ts';
import { asOfDay, type Checked } from '../checkWorkspace.ts';
import { chooseLanguage } from '../chooseLanguage.ts';
import { choosePlans } from '../choosePlans.ts';
import { mustStayConfidential } from '../mustStayConfidential.ts';
import { keptFromPublic, readAudience } from '../readAudience.ts';
import { readReports } from '../readReports.ts';
import { runsOf } from '../reportRuns.ts';
import type { Context } from '../../../model/context.ts';

/** Options of `pip preview` as they are typed. */
export interface PreviewOptions {
  readonly report?: readonly string[];
  readonly cycle?: string;
  readonly audience?: string;
  readonly lang?: string;
  readonly asOf?: string;
  readonly port?: string;
}

/** The same, read and checked. */
export interface PreviewWish {
  readonly reports: readonly Report[];
  /** Whether the reports were named, and not all taken. */
  readonly isNamed: boolean;
  /** Ids of plans; undefined for all. */
  readonly plans: readonly string[] | undefined;
  readonly cycle: string | undefined;
  /** Null where each report is for its own. */
  readonly audience: Audience | null;
  readonly language: string | undefined;
  readonly asOf: string;
  /** Null for one that is free. */
  readonly port: number | null;
}

/** Reads the options; a `CommandError` says what cannot be meant. */
export function readPreviewWish(
  options: PreviewOptions,
  args: readonly string[],
  today: string,
): PreviewWish {
  return {
    reports: options.report === undefined ? REPORTS : readReports(options.report),
    isNamed: options.report !== undefined,
    plans: args.length === 0 ? undefined : args,
    cycle: options.cycle,
    audience: readAudience(options.audience),
    language: options.lang,
    asOf: asOfDay(options.asOf, today),
    port: readPort(options.port),
  };
}

const LAST_PORT = 65_535;

function readPort(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  const port = Number(typed);
  if (/^\d+$/.test(typed) && port >= 1 && port <= LAST_PORT) return port;
  throw new CommandError(`--port ${typed} is not a port.`, {
    hint: `Ports are numbers from 1 to ${LAST_PORT}; without --port a free one is taken.`,
  });
}

/**
 * Fails with `CommandError` where what was typed cannot be had in this workspace, for the reasons
 * that `pip report` has. What a mistake in a file may have caused is left to the page to say.
 */
export function mustBePossible(context: Context, wish: PreviewWish, checked: Checked): void {
  const { workspace, root } = checked;
  if (workspace === null) return;
  const { reports, isNamed, cycle, language, audience } = wish;
  if (cycle !== undefined) runsOf(reports, cycle, workspace.settings, wish.asOf);
  const isFaulty = checked.diagnostics.some(
    ({ severity, file }) => severity === 'error' && file.startsWith('templates/'),
  );
  if (language !== undefined && !isFaulty) {
    const translated = isNamed ? reports : reports.filter(({ isTranslated }) => isTranslated);
    chooseLanguage(context, root, language, translated);
  }
  if (workspace.brokenPlanFiles.length > 0) return;
  const choice = wish.plans === undefined ? {} : { plan: wish.plans };
  const plans = choosePlans(workspace, reports, choice);
  if (wish.plans !== undefined) mustStayConfidential(plans, workspace);
  if (!isNamed && audience !== 'public') return;
  const forPublic = reports.filter((each) => (audience ?? each.audience) === 'public');
  keptFromPublic(plans, forPublic, wish.plans, workspace);
}
