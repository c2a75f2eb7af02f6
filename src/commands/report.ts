import { formatDiagnostics } from '../format/index.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { CONFIG_FILE } from '../model/workspace.ts';
import { DEFAULT_REPORT, REPORTS } from '../reports/index.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { asOfDay, type Checked, checkRead, readWorkspace } from './shared/checkWorkspace.ts';
import { chooseLanguage } from './shared/chooseLanguage.ts';
import { chooseForReports } from './shared/chooseForReports.ts';
import { describeReport } from './shared/describeReport.ts';
import { errorsAgainst } from './shared/errorsAgainst.ts';
import { FORMATS, readFormats } from './shared/formats.ts';
import { mustStayConfidential } from './shared/mustStayConfidential.ts';
import { readShard } from './shared/shard.ts';
import { keptFromPublic, readAudience } from './shared/readAudience.ts';
import { readReports } from './shared/readReports.ts';
import { folderBelow } from './shared/reportRuns.ts';
import { startPrinting } from './shared/startPrinting.ts';
import { tellWithheld } from './shared/tellWithheld.ts';
import { viewsOf } from './shared/viewsOf.ts';
import { writeReports } from './shared/writeReports.ts';

interface Options {
  readonly cycle?: string;
  readonly plan?: string[];
  readonly school?: string[];
  readonly format?: string;
  readonly out?: string;
  readonly asOf?: string;
  readonly lang?: string;
  readonly audience?: string;
  readonly concurrency?: string;
  readonly browser?: string;
  readonly force?: boolean;
  readonly shard?: string;
  readonly describe?: string;
}

const USUAL_FORMATS = 'md,html,pdf';

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
        USUAL_FORMATS,
      )
      .option('-o, --out <dir>', 'folder to write to (default: reports/<school year>/<cycle>)')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .option('--audience <whom>', 'public or internal (default: board and summary are public)')
      .option('--lang <code>', 'language of the summary, like es (default: en)')
      .option('--concurrency <n>', 'pages printed at once', '2')
      .option('--browser <path>', 'the browser that prints PDF files')
      .option('--force', 'make again what has not changed, too')
      .option('--shard <i/n>', 'only a share of the plans: the shares of n machines are the whole')
      .option('--describe <report>', 'list what its templates can print, and write nothing')
      .addHelpText(
        'after',
        `
Examples:
  pip report --cycle winter                      a packet for every school
  pip report --cycle winter --school harborview  one school
  pip report --cycle winter --format md,html     without a browser
  pip report plan                                every plan of the year, whole
  pip report plan --plan dip-2026                one plan
  pip report summary --lang es                   a page for families, in Spanish
  pip report --describe sam                      fields and helpers for templates of your own

Several machines: run each with its --shard into the same folder, or gather their folders
into one; then once without it, which makes the index and the manifest of the whole.`,
      );
  },

  async run(context, { args, options }) {
    if (options.describe !== undefined) {
      const format = options.format === USUAL_FORMATS ? 'text' : (options.format ?? 'text');
      describeReport(context, options.describe, format);
      return EXIT.fine;
    }
    const asOf = asOfDay(options.asOf, context.today);
    const formats = readFormats(options.format ?? '');
    const reports = readReports(args);
    const pages = readPages(options.concurrency);
    const audience = readAudience(options.audience);
    const shard = options.shard === undefined ? null : readShard(options.shard);
    const read = await readWorkspace(context);
    const chosen =
      read.workspace && chooseForReports(read.workspace, { ...options, reports, asOf, shard });
    const checked = await checkRead(context, read, asOf, chosen?.needed);
    const { workspace, root, rollUps } = checked;
    if (workspace === null || chosen === null) {
      return refuse(context, checked, checked.diagnostics, EXIT.misuse);
    }
    const { runs, plans } = chosen;
    const errors = errorsAgainst(checked, chosen.needed);
    if (errors.length > 0) {
      const isConfig = errors.some(
        ({ file }) => file === CONFIG_FILE || file.startsWith('templates/'),
      );
      return refuse(context, checked, errors, isConfig ? EXIT.misuse : EXIT.problems);
    }
    mustStayConfidential(plans, workspace);
    const forPublic = reports.filter((each) => (audience ?? each.audience) === 'public');
    const kept = keptFromPublic(plans, forPublic, options.plan, workspace);
    const viewFor = viewsOf(workspace, rollUps, asOf);
    const { schemas } = checked.shapes;
    const words = { language: chooseLanguage(context, root, options.lang, reports) };
    const wish = { root, workspace, asOf, pages };
    // The browser may start while the reports are built, and serves all runs.
    const printing = formats.includes('pdf')
      ? startPrinting(context, {
          ...wish,
          browser: options.browser,
          isForced: options.force === true,
        })
      : null;
    const job = {
      ...wish,
      audience,
      viewFor,
      schemas,
      rollUps,
      formats,
      shard,
      printing,
      ...words,
    };
    try {
      for (const run of runs) {
        const rollUp = run.cycle === null ? null : (rollUps.get(run.cycle) ?? null);
        const own = { rollUp, reports: run.reports, plans: run.plans };
        const out = runs.length === 1 ? {} : folderBelow(options.out, run.cycle);
        await writeReports(context, { ...job, ...own, options: { ...options, ...out } });
      }
    } finally {
      await printing?.close();
    }
    if (forPublic.length > 0) tellWithheld(context, plans, kept, viewFor('public'));
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
    context.err.write(
      '  The baseline puts up with what cannot be read; a report cannot print it.\n',
    );
  }
  return code;
}

function readPages(typed: string | undefined): number {
  const pages = Number(typed ?? 2);
  if (Number.isInteger(pages) && pages >= 1) return pages;
  throw new CommandError(`--concurrency ${String(typed)} is not a number of pages.`);
}
