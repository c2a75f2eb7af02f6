import type { Edited } from '../edit/editText.ts';
import { formatPlan } from '../edit/formatPlan.ts';
import { formatPatch } from '../format/formatPatch.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import type { SourceFile } from '../model/workspace.ts';
import { isConfidentialText } from '../workspace/discreet.ts';
import { orderOfFields } from '../workspace/orderOfFields.ts';
import { parseYaml } from '../workspace/parseYaml.ts';
import type { Shapes } from '../workspace/shapes.ts';
import { type Command, EXIT, type ExitCode, type Typed } from './command.ts';
import { findRoot, shapesIn } from './shared/checkWorkspace.ts';
import { filesAt } from './shared/filesAt.ts';
import { planPipedIn } from './shared/pipedIn.ts';
import { textOf } from './shared/textOf.ts';

interface Options {
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly sort?: boolean;
}

/** `pip fmt [paths...]`: puts plans into canonical form; what they say stays. */
export const fmt: Command<Options> = {
  declare(command) {
    command
      .argument('[paths...]', 'plans or folders to format (default: all plans), or - for one plan')
      .option(
        '--check',
        'name the plans that are not in form, and exit 1 when there are any; for CI',
      )
      .option('--diff', 'show what would change, and write nothing')
      .option('--sort', 'put all fields in the order of the schema, too')
      .addHelpText('after', EPILOGUE);
  },

  run(context, typed) {
    const { check, diff } = typed.options;
    if (typed.args.includes('-')) return formatInput(context, typed);
    if (check === true || diff === true) return format(context, typed);
    return context.alone(findRoot(context), () => format(context, typed));
  },
};

async function format(context: Context, { args, options }: Typed<Options>): Promise<ExitCode> {
  const root = findRoot(context);
  const sources = context.files.readSources(root);
  const { shapes } = await shapesIn(sources);
  const count = { plans: 0, changed: 0, refused: 0 };
  for (const source of plansAt(context, root, sources, args)) {
    const { file } = source;
    count.plans += 1;
    const before = 'text' in source ? textOf(context, root, file) : '';
    const result = formatted(source, before, shapes, options.sort ?? false);
    if ('refused' in result) {
      count.refused += 1;
      context.err.write(`${shown(context, root, file)} is left as it is. ${result.refused}\n`);
    } else if (result.text !== before) {
      count.changed += 1;
      tell(context, root, { file, before, after: result.text, shapes }, options);
    }
  }
  const isDry = options.check === true || options.diff === true;
  context.note(summary(count, isDry));
  const isFound = count.refused > 0 || (options.check === true && count.changed > 0);
  return isFound ? EXIT.problems : EXIT.fine;
}

/** Prints a plan that is piped in in its form; nothing where it is broken. */
async function formatInput(context: Context, { args, options }: Typed<Options>): Promise<ExitCode> {
  if (args.length > 1) throw new CommandError('`-` stands alone: it reads one plan.');
  const { shapes } = await shapesIn(context.files.readSources(findRoot(context)));
  const input = await planPipedIn(context, 'pip fmt - < plans/x.yaml');
  const before = 'text' in input ? input.text : '';
  const result = formatted({ ...input, file: '-' }, before, shapes, options.sort ?? false);
  if ('refused' in result) {
    context.err.write(`Standard input is left as it is. ${result.refused}\n`);
    return EXIT.problems;
  }
  if (options.diff === true) context.out.write(formatPatch('-', before, result.text));
  else if (options.check !== true) context.out.write(result.text);
  return options.check === true && result.text !== before ? EXIT.problems : EXIT.fine;
}

const EPILOGUE = `
Indentation, spaces and blank lines become those of all plans, and ids and codes come first. What a
plan says, its comments, and the words and quotes of each value stay. A file that is broken is left
as it is. --diff and --check write nothing.

Examples:
  pip fmt                    format every plan
  pip fmt plans/schools      those of one folder
  pip fmt --check --diff     for CI: what is not in form, and how it should be
  pip fmt - < plan.yaml      print one that is piped in, in form

Exit codes: 0 fine, 1 not in form or broken, 2 misuse or bad configuration, 3 could not finish`;

/** A plan whose text is to be another. */
interface Reformed {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly shapes: Shapes;
}

function plansAt(
  context: Context,
  root: string,
  sources: readonly SourceFile[],
  typed: readonly string[],
): SourceFile[] {
  const plans = sources.filter(({ file }) => /^plans\/.*\.ya?ml$/i.test(file));
  const known = plans.map(({ file }) => file);
  const nothingAt = (name: string): CommandError =>
    new CommandError(`There is no plan at ${name}.`, {
      hint: 'Plans are the YAML files under plans/.',
    });
  const chosen = new Set(filesAt(context, root, known, typed, nothingAt));
  if (chosen.size === 0) {
    throw new CommandError('There is no plan to format.', { hint: 'pip new makes one.' });
  }
  return plans.filter(({ file }) => chosen.has(file));
}

function formatted(source: SourceFile, text: string, shapes: Shapes, sort: boolean): Edited {
  if ('unreadable' in source) return { refused: source.unreadable };
  if (text.replace(/^\uFEFF/, '') !== source.text) {
    return { refused: 'It is not in UTF-8, or has just been changed by somebody else.' };
  }
  const { data, faults } = parseYaml(source.text);
  if (faults.length > 0) return { refused: 'It is broken: pip validate says where.' };
  const id = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
  const kind = shapes.kinds.find((each) => each.id === id);
  const schema = shapes.schemas.get(kind?.schema ?? '');
  return formatPlan(text, (path) => (schema ? orderOfFields(schema, path) : []), sort);
}

function tell(
  context: Context,
  root: string,
  { file, before, after, shapes }: Reformed,
  { check, diff }: Options,
): void {
  if (diff !== true) context.out.write(`${shown(context, root, file)}\n`);
  else if (!context.out.isTerminal && isConfidentialText(before, shapes.kinds)) {
    // What goes elsewhere than to a person may end in a log.
    context.out.write(`${shown(context, root, file)} is confidential: its lines are not shown.\n`);
  } else context.out.write(formatPatch(file, before, after));
  if (check !== true && diff !== true) context.files.write(root, file, after);
}

const shown = (context: Context, root: string, file: string): string =>
  context.shown(`${root}/${file}`);

function summary(
  { plans, changed, refused }: { plans: number; changed: number; refused: number },
  isDry: boolean,
): string {
  const inForm = plans - changed - refused;
  const parts = [
    changed === 0 ? '' : `${changed} ${isDry ? 'would be formatted' : 'formatted'}`,
    inForm === 0 ? '' : `${inForm} in form already`,
    refused === 0 ? '' : `${refused} left as ${refused === 1 ? 'it is' : 'they are'}`,
  ].filter((part) => part !== '');
  return `${plans} ${plans === 1 ? 'plan' : 'plans'}: ${parts.join(', ')}.\n`;
}
