import { DIAGNOSTIC_FORMATS } from '../format/index.ts';
import { BASELINE_FILE } from '../model/baseline.ts';
import type { Context } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { CONFIG_FILE } from '../model/workspace.ts';
import { RULES } from '../rules/index.ts';
import { TEXT_RULES } from '../workspace/textRules.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { addJsonFlag } from './shared/addJsonFlag.ts';
import { asOfDay, type Checked, checkWorkspace, findRoot } from './shared/checkWorkspace.ts';
import { chooseFiles, type Narrowing } from './shared/chooseFiles.ts';
import { withInput } from './shared/inputPlan.ts';
import { showDiagnostics } from './shared/showDiagnostics.ts';
import { type Told, toldThroughCache } from './shared/toldThroughCache.ts';
import {
  readValidateOptions,
  type ValidateOptions,
  type ValidateWish,
} from './shared/validateOptions.ts';
import { watchRuns } from './shared/watchRuns.ts';

/** `pip validate [paths...]`: prints what is wrong with the plans of a workspace. */
export const validate: Command<ValidateOptions> = {
  declare(command) {
    const formats = DIAGNOSTIC_FORMATS.join(', ');
    const alias = command.createOption('--output-format <name>').argParser(list).hideHelp();
    command
      .argument('[paths...]', 'plans or folders to report on (default: all), or - for one plan')
      .option('-f, --format <name>', `output format: ${formats} (default: text)`, list)
      .addOption(alias)
      .option('-o, --output <file>', 'write to a file, or besides to another: json=FILE', list)
      .option('--changed [rev]', 'report on plans that differ, and those that refer to them')
      .option('--shard <i/n>', 'report on one of n shares of the files')
      .option('--stdin-filename <file>', 'the file that - stands for')
      .option('--watch', 'check again whenever a file changes')
      .option('--strict', 'let warnings count as problems')
      .option('--max-warnings <n>', 'let more warnings than this count as problems')
      .option(
        '--update-baseline',
        'list what is wrong now as known, so that only what is new counts',
      )
      .option('--cache', 'keep the outcome, and show it again while nothing has changed')
      .option('--max-problems <n>', 'print no more than this, the gravest; files hold all')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .addHelpText('after', EPILOGUE);
    addJsonFlag(command);
  },

  async run(context, { args, options }) {
    const wish = readValidateOptions(options, args);
    const asOf = asOfDay(options.asOf, context.today);
    if (wish.fromInput) {
      const { context: filled, file } = await withInput(context, options.stdinFilename);
      return validateOnce(filled, asOf, wish, { paths: [], input: file });
    }
    const { changed, shard } = wish;
    const narrowing = {
      paths: args,
      ...(changed === undefined ? {} : { changed }),
      ...(shard === undefined ? {} : { shard }),
    };
    if (options.updateBaseline) return writeBaseline(context, asOf, narrowing);
    const once = () => validateOnce(context, asOf, wish, narrowing);
    return options.watch ? watchRuns(context, findRoot(context), once) : once();
  },
};

const list = (typed: string, before: readonly string[] = []): string[] => [...before, typed];

const EPILOGUE = `
The whole workspace is always checked; paths, --changed and --shard narrow what is reported.
--changed compares the files on disk with a revision (default: HEAD), untracked ones included. With
a branch, as --changed origin/main, it compares with the commit where this one parted from it.
In a GitHub workflow it adds notes beside the lines and a summary of the job by itself.

Examples:
  pip validate                          check the whole workspace
  pip validate plans/schools --strict   report on one folder; warnings fail
  pip validate --format json            for scripts
  pip validate --format github          notes beside the lines of a pull request
  pip validate --format markdown        for the summary of a job
  pip validate -o sarif=pip.sarif -o junit=pip.xml    print, and write two files
  pip validate --changed origin/main    what a branch changes
  pip validate --update-baseline        put up with what is wrong today; only what is new counts
  pip validate - --stdin-filename plans/x.yaml < x.yaml    a plan before it is saved

Exit codes: 0 fine, 1 problems found, 2 misuse or bad configuration, 3 could not finish`;

async function validateOnce(
  context: Context,
  asOf: string,
  { outputs, maxWarnings, maxProblems, isUsual, useCache }: ValidateWish,
  narrowing: Narrowing,
): Promise<ExitCode> {
  const check = (world: Context) => outcomeOf(world, asOf, narrowing);
  const told =
    useCache && isOfAll(narrowing)
      ? await toldThroughCache(context, findRoot(context), asOf, check)
      : await check(context);
  const { root, isMisuse: _, ...outcome } = told;
  const { diagnostics, paths } = outcome;
  const shown = {
    ...outcome,
    files: paths.length,
    rules: [...TEXT_RULES, ...RULES],
    version: context.version,
    warningsFail: warningsIn(diagnostics) > maxWarnings,
  };
  showDiagnostics(context, { root, shown, outputs, maxProblems, isUsual });
  if (told.isMisuse) return EXIT.misuse;
  const isFine = !diagnostics.some(isError) && warningsIn(diagnostics) <= maxWarnings;
  return isFine ? EXIT.fine : EXIT.problems;
}

const isOfAll = ({ paths, changed, shard, input }: Narrowing): boolean =>
  paths.length === 0 && changed === undefined && shard === undefined && input === undefined;

/** Checks the workspace, and narrows what came of it to what is to be told. */
async function outcomeOf(context: Context, asOf: string, narrowing: Narrowing): Promise<Told> {
  const checked = await checkWorkspace(context, asOf);
  const { root, texts } = checked;
  const paths = await chooseFiles(context, checked, narrowing);
  const chosen = new Set(paths);
  return {
    root,
    texts,
    paths,
    diagnostics: checked.diagnostics.filter(({ file }) => chosen.has(file)),
    excused: checked.excused.filter(({ diagnostic }) => chosen.has(diagnostic.file)),
    known: checked.known.filter(({ file }) => chosen.has(file)).length,
    isMisuse: isMisuse(checked),
  };
}

async function writeBaseline(
  context: Context,
  asOf: string,
  narrowing: Narrowing,
): Promise<ExitCode> {
  const checked = await checkWorkspace(context, asOf);
  const isWhole = narrowing.paths.length === 0 && narrowing.changed === undefined;
  const chosen = isWhole ? null : new Set(await chooseFiles(context, checked, narrowing));
  const { updateBaseline } = await import('./shared/updateBaseline.ts');
  updateBaseline(context, checked, chosen);
  return EXIT.fine;
}

const warningsIn = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity === 'warning').length;

/** Files that say how the rest is checked. */
const FATAL_IN: readonly string[] = [CONFIG_FILE, BASELINE_FILE];

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

const isMisuse = ({ workspace, diagnostics }: Checked): boolean =>
  workspace === null || diagnostics.some((each) => FATAL_IN.includes(each.file) && isError(each));
