import { formatDiagnostics } from '../format/index.ts';
import type { Audience } from '../model/audience.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { CONFIG_FILE, type Plan, type Workspace } from '../model/workspace.ts';
import { buildExport } from '../reports/export/buildExport.ts';
import { EXPORT_TABLES } from '../reports/export/index.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { addJsonFlag } from './shared/addJsonFlag.ts';
import { asOfDay, type Checked, checkWorkspace } from './shared/checkWorkspace.ts';
import { neededFiles } from './shared/choosePlans.ts';
import { errorsAgainst } from './shared/errorsAgainst.ts';
import { mustStayConfidential } from './shared/mustStayConfidential.ts';
import { leftOutForPublic, readAudience } from './shared/readAudience.ts';
import { tellWithheld } from './shared/tellWithheld.ts';
import { viewsOf } from './shared/viewsOf.ts';
import { EXPORT_FORMATS, readPlace, writeExport } from './shared/writeExport.ts';

interface Options {
  readonly format?: string;
  readonly out?: string;
  readonly table?: string[];
  readonly audience?: string;
  readonly bom?: boolean;
  readonly asOf?: string;
}

/** `pip export [plan...]`: gives plans as JSON, CSV tables or a workbook. */
export const exportCommand: Command<Options> = {
  declare(command) {
    command
      .argument('[plans...]', 'ids of plans (default: all of the workspace, of every year)')
      .option(
        '-f, --format <name>',
        `${EXPORT_FORMATS.join(', ')} (default: by the ending of --out, else json)`,
      )
      .option('-o, --out <path>', 'file to write; for CSV a folder, with one file per table')
      .option('--table <name...>', 'only these tables')
      .option('--audience <whom>', 'public or internal', 'internal')
      .option('--bom', 'begin CSV files with the mark by which Excel knows UTF-8')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .addHelpText('after', EPILOGUE);
    addJsonFlag(command);
  },

  async run(context, { args, options }) {
    const place = readPlace(context, options);
    const audience = readAudience(options.audience) ?? 'internal';
    const tables = readTables(options.table);
    const asOf = asOfDay(options.asOf, context.today);
    const checked = await checkWorkspace(context, asOf);
    const { workspace, rollUps } = checked;
    if (workspace === null) return refuse(context, checked, checked.diagnostics, EXIT.misuse);
    const chosen = choose(workspace, args);
    const errors = errorsAgainst(checked, filesOf(workspace, chosen, args));
    if (errors.length > 0) {
      const isConfig = errors.some(({ file }) => file === CONFIG_FILE);
      return refuse(context, checked, errors, isConfig ? EXIT.misuse : EXIT.problems);
    }
    mustStayConfidential(chosen, workspace);
    const kept = audience === 'public' ? keptBack(workspace, chosen, args) : [];
    const view = viewsOf(workspace, rollUps, asOf)(audience);
    const plans = chosen.flatMap(({ id }) => view.workspace.plansById.get(id) ?? []);
    const all = buildExport(view.workspace, plans, { asOf, audience });
    const wanted = all.tables.filter(({ name }) => tables.includes(name));
    await writeExport(context, place, { ...all, tables: wanted });
    tell(context, audience, workspace, kept);
    if (audience === 'public') tellWithheld(context, plans, [], view);
    return EXIT.fine;
  },
};

const EPILOGUE = `
One row is one fact, with the plan, the school, official codes as texts and the school year. The
table columns says what each column means; pip schema export-output is the schema of the JSON.
Zero, missing, suppressed and not applicable stay four things: the column state says which.
A text that begins like a formula has an apostrophe in front; numbers stay numbers.

What the public gets has small values withheld, and no plan or part that is internal.

The table results goes back through pip import results, with this mapping:
  format: 1
  sheet: results
  plan: plan
  year: {column: school_year}
  cycle: {column: cycle}
  group: {column: group}
  measure: {column: measure}
  value: result
  n: n
  on: on
  percent: number
  marks: {missing: skip, suppressed: suppressed, not_available: not_available,
          pending: pending, not_applicable: not_applicable}

Examples:
  pip export -o plans.xlsx                          a workbook of everything
  pip export --format csv -o tables                 one CSV file per table, in a folder
  pip export sip-harborview-2026 > plan.json        one plan
  pip export --table results --format csv           one table, on standard output
  pip export --audience public -o open-data.xlsx    for the public`;

const NAMES: readonly string[] = [...EXPORT_TABLES.map(({ name }) => name), 'columns'];

/** The tables that were named; all where none was. */
function readTables(typed: readonly string[] | undefined): readonly string[] {
  const unknown = typed?.find((name) => !NAMES.includes(name));
  if (unknown === undefined) return typed ?? NAMES;
  const near = nearest(unknown, NAMES);
  throw new CommandError(`There is no table called ${unknown}.`, {
    hint: near ? `Did you mean ${near}?` : `Tables: ${NAMES.join(', ')}.`,
  });
}

function choose({ plans, plansById }: Workspace, ids: readonly string[]): readonly Plan[] {
  if (ids.length === 0) {
    if (plans.length > 0) return plans;
    throw new CommandError('There is no plan to export.', { hint: 'pip new makes one.' });
  }
  const known = [...plansById.keys()];
  for (const id of ids) {
    if (plansById.has(id)) continue;
    const near = nearest(id, known);
    throw new CommandError(`There is no plan called ${id}.`, {
      hint: near ? `Did you mean ${near}?` : 'pip status lists all plans.',
    });
  }
  return plans.filter(({ id }) => ids.includes(id));
}

/** A file too broken to be a plan may be any plan: none is left out of the whole silently. */
function filesOf(
  workspace: Workspace,
  plans: readonly Plan[],
  named: readonly string[],
): Set<string> {
  const broken = named.length === 0 ? workspace.brokenPlanFiles : [];
  return new Set([...neededFiles(workspace, plans, []), ...broken]);
}

const keptBack = (workspace: Workspace, plans: readonly Plan[], named: readonly string[]): Plan[] =>
  leftOutForPublic(plans, named.length === 0 ? undefined : named, workspace, 'export');

function tell(
  context: Context,
  audience: Audience,
  { settings: { visibility } }: Workspace,
  kept: readonly Plan[],
): void {
  if (visibility === 'confidential') {
    context.note('Confidential: only for those who may see these plans.\n');
  } else if (audience === 'internal') {
    context.note('Internal: small values are not withheld. For others: --audience public\n');
  }
  if (kept.length > 0) {
    const ids = kept.map(({ id }) => id).join(', ');
    context.note(`Not for the public, and left out: ${ids}\n`);
  }
}

/** Says why nothing was exported. */
function refuse(
  { err }: Context,
  { texts }: Checked,
  diagnostics: readonly Diagnostic[],
  code: ExitCode,
): ExitCode {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  err.write(formatDiagnostics('text', { diagnostics, files, texts }, err));
  err.write('\npip: Nothing was exported. Correct what stands above first.\n');
  return code;
}
