import { formatDiagnostics } from '../format/index.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { CONFIG_FILE, type Plan, type Settings, type Workspace } from '../model/workspace.ts';
import { DEFAULT_REPORT, REPORTS } from '../reports/index.ts';
import { type Report, takesKind } from '../reports/report.ts';
import { inReadingOrder } from '../workspace/diagnose.ts';
import { isTextFault } from '../workspace/isTextRule.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { asOfDay, type Checked, checkWorkspace } from './shared/checkWorkspace.ts';
import { choosePlans, neededFiles } from './shared/choosePlans.ts';
import { FORMATS, type Format, writeReports } from './shared/writeReports.ts';

interface Options {
  readonly cycle?: string;
  readonly plan?: string[];
  readonly school?: string[];
  readonly format?: string;
  readonly out?: string;
  readonly asOf?: string;
  readonly concurrency?: string;
  readonly browser?: string;
}

/** `pip report [report...]`: writes packets or whole plans and the page that leads to them. */
export const report: Command<Options> = {
  declare(command) {
    const names = REPORTS.map(({ id, title }) => `${id} (${title})`).join(', ');
    command
      .argument('[reports...]', `what to write: ${names}; default: ${DEFAULT_REPORT}`)
      .option('-c, --cycle <id>', 'the reporting cycle, like winter')
      .option('--plan <id...>', 'only these plans')
      .option('--school <id...>', 'only the plans of these schools')
      .option(
        '-f, --format <list>',
        `formats, parted by commas: ${FORMATS.join(',')}`,
        'md,html,pdf',
      )
      .option('-o, --out <dir>', 'folder to write to (default: reports/<school year>/<cycle>)')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .option('--concurrency <n>', 'pages printed at once', '2')
      .option('--browser <path>', 'the browser that prints PDF files')
      .addHelpText(
        'after',
        `
Examples:
  pip report --cycle winter                      a packet for every school
  pip report --cycle winter --school harborview  one school
  pip report --cycle winter --format md,html     without a browser
  pip report plan                                every plan of the year, whole
  pip report plan --plan dip-2026                one plan`,
      );
  },

  async run(context, { args, options }) {
    const asOf = asOfDay(options.asOf, context.today);
    const formats = readFormats(options.format ?? '');
    const reports = readReports(args);
    const pages = readPages(options.concurrency);
    const checked = await checkWorkspace(context, asOf);
    const { workspace, root, rollUps } = checked;
    if (workspace === null) return refuse(context, checked, checked.diagnostics, EXIT.misuse);
    const runs = runsOf(reports, options.cycle, workspace.settings, asOf);
    const plans = choosePlans(workspace, reports, options);
    const needed = neededFiles(workspace, plans);
    // A file too broken to be a plan may be any plan: none is left out of a whole run silently.
    if (!options.plan && !options.school) {
      for (const file of workspace.brokenPlanFiles) needed.add(file);
    }
    // A baseline puts up with files that cannot be read; a report cannot print them all the same.
    const errors = inReadingOrder([
      ...checked.diagnostics,
      ...checked.known.filter(isTextFault),
    ]).filter(({ severity, file }) => severity === 'error' && needed.has(file));
    if (errors.length > 0) {
      const isConfig = errors.some(({ file }) => file === CONFIG_FILE);
      return refuse(context, checked, errors, isConfig ? EXIT.misuse : EXIT.problems);
    }
    mustStayConfidential(plans, workspace);
    const { schemas } = checked.shapes;
    const job = { root, workspace, schemas, asOf, rollUps, formats, pages, options };
    for (const run of runs) {
      const rollUp = run.cycle === null ? null : (rollUps.get(run.cycle) ?? null);
      const fitting = plans.filter(({ kind }) => run.reports.some((each) => takesKind(each, kind)));
      await writeReports(context, { ...job, rollUp, reports: run.reports, plans: fitting });
    }
    return EXIT.fine;
  },
};

/** Says why nothing was written. */
function refuse(
  context: Context,
  { texts, known }: Checked,
  diagnostics: readonly Diagnostic[],
  code: ExitCode,
): ExitCode {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  context.err.write(formatDiagnostics('text', { diagnostics, files, texts }, context.err));
  context.err.write('\npip: Nothing was written. Correct what stands above first.\n');
  if (diagnostics.some((each) => known.includes(each))) {
    context.err.write('  The baseline puts up with what cannot be read; a report cannot print it.\n');
  }
  return code;
}

/** Validation reports this too; a district that silences the rule prints nothing all the same. */
function mustStayConfidential(
  plans: readonly Plan[],
  { kinds, settings: { visibility } }: Workspace,
): void {
  if (visibility === 'confidential') return;
  const confidential = new Set(kinds.filter((kind) => kind.confidential).map(({ id }) => id));
  const [first] = plans.filter(({ kind }) => confidential.has(kind));
  if (!first) return;
  throw new CommandError(`The plan ${first.id} is confidential, and this workspace is public.`, {
    hint: 'Move it to a workspace with `visibility: confidential`.',
  });
}

function readReports(names: readonly string[]): Report[] {
  const typed = names.length === 0 ? [DEFAULT_REPORT] : [...new Set(names)];
  return typed.map((name) => {
    const known = REPORTS.find(({ id }) => id === name);
    if (known) return known;
    const near = nearest(
      name,
      REPORTS.map(({ id }) => id),
    );
    throw new CommandError(`There is no report called ${name}.`, {
      hint: near ? `Did you mean ${near}?` : `Reports: ${REPORTS.map(({ id }) => id).join(', ')}.`,
    });
  });
}

function readPages(typed: string | undefined): number {
  const pages = Number(typed ?? 2);
  if (Number.isInteger(pages) && pages >= 1) return pages;
  throw new CommandError(`--concurrency ${String(typed)} is not a number of pages.`);
}

function readFormats(list: string): Format[] {
  return list.split(',').map((name) => {
    const format = FORMATS.find((known) => known === name.trim());
    if (format) return format;
    throw new CommandError(`There is no report format called "${name}".`, {
      hint: `Formats: ${FORMATS.join(', ')}.`,
    });
  });
}

/** Reports that speak for the same cycle, and so share a folder and its index; null for none. */
interface Run {
  readonly cycle: string | null;
  readonly reports: readonly Report[];
}

/** Sorts the reports by the cycle they speak for: the one typed, else the configuration's for each. */
function runsOf(
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
