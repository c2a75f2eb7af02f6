import { isAbsolute, sep } from 'node:path';
import { DIAGNOSTIC_FORMATS, type DiagnosticFormat, formatDiagnostics } from '../format/index.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { CONFIG_FILE } from '../model/workspace.ts';
import { RULES } from '../rules/index.ts';
import { TEXT_RULES } from '../workspace/textRules.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { asOfDay, type Checked, checkWorkspace } from './shared/checkWorkspace.ts';
import { filesAt } from './shared/filesAt.ts';

interface Options {
  readonly format: DiagnosticFormat;
  readonly strict?: boolean;
  readonly maxWarnings?: string;
  readonly asOf?: string;
}

/** `pip validate [paths...]`: prints what is wrong with the plans of a workspace. */
export const validate: Command<Options> = {
  declare(command) {
    command
      .argument('[paths...]', 'plans or folders to report on (default: all)')
      .option('-f, --format <name>', `output format: ${DIAGNOSTIC_FORMATS.join(', ')}`, 'text')
      .option('--strict', 'let warnings count as problems')
      .option('--max-warnings <n>', 'let more warnings than this count as problems')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .addHelpText(
        'after',
        `
Examples:
  pip validate                          check the whole workspace
  pip validate plans/schools --strict   report on one folder; warnings fail
  pip validate --format json            for scripts
  pip validate --format github          notes beside the lines of a pull request
  pip validate --format markdown        for the summary of a job

Exit codes: 0 fine, 1 problems found, 2 misuse or bad configuration, 3 could not finish`,
      );
  },

  async run(context, { args, options }) {
    if (!DIAGNOSTIC_FORMATS.includes(options.format)) {
      throw new CommandError(`There is no format called ${options.format}.`, {
        hint: `Formats: ${DIAGNOSTIC_FORMATS.join(', ')}.`,
      });
    }
    const maxWarnings = readLimit(options);
    const checked = await checkWorkspace(context, asOfDay(options.asOf, context.today));
    const files = filesIn(checked);
    const chosen = new Set(filesAt(context, checked.root, files, args, noPlanAt));
    const diagnostics = checked.diagnostics.filter(({ file }) => chosen.has(file));
    const { out, err } = context;
    const shown = {
      diagnostics,
      files: chosen.size,
      texts: checked.texts,
      paths: [...chosen],
      rules: [...TEXT_RULES, ...RULES],
      version: context.version,
      warningsFail: warningsIn(diagnostics) > maxWarnings,
    };
    const placed = FROM_REPOSITORY.has(options.format)
      ? { ...shown, diagnostics: diagnostics.map((each) => fromHere(context, checked.root, each)) }
      : shown;
    out.write(formatDiagnostics(options.format, placed, out));
    if (options.format === 'text') context.note(formatDiagnostics('summary', shown, err));
    return exitCode(checked, diagnostics, maxWarnings);
  },
};

/** Formats read by those who know the repository that the command runs in, not its workspace. */
const FROM_REPOSITORY: ReadonlySet<DiagnosticFormat> = new Set(['github', 'sarif']);

/** A diagnostic with the path from where the program was started; as it is where none leads down. */
function fromHere({ shown }: Context, root: string, diagnostic: Diagnostic): Diagnostic {
  const file = shown(`${root}/${diagnostic.file}`);
  return isAbsolute(file) ? diagnostic : { ...diagnostic, file: file.split(sep).join('/') };
}

const warningsIn = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity === 'warning').length;

function readLimit({ strict, maxWarnings }: Options): number {
  if (strict) return 0;
  if (maxWarnings === undefined) return Number.POSITIVE_INFINITY;
  const limit = Number(maxWarnings);
  if (Number.isInteger(limit) && limit >= 0) return limit;
  throw new CommandError(`--max-warnings ${maxWarnings} is not a whole number.`);
}

const filesIn = ({ texts, diagnostics }: Checked): string[] => [
  ...new Set([...texts.keys(), ...diagnostics.map(({ file }) => file)]),
];

const noPlanAt = (name: string): CommandError =>
  new CommandError(`There is no plan at ${name}.`, {
    hint: 'Plans are the YAML files under plans/.',
  });

function exitCode(
  { workspace, diagnostics: all }: Checked,
  shown: readonly Diagnostic[],
  maxWarnings: number,
): ExitCode {
  const isError = ({ severity }: Diagnostic) => severity === 'error';
  if (workspace === null || all.some((each) => isError(each) && each.file === CONFIG_FILE)) {
    return EXIT.misuse;
  }
  return shown.some(isError) || warningsIn(shown) > maxWarnings ? EXIT.problems : EXIT.fine;
}
