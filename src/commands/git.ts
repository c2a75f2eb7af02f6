import { basename, dirname, resolve } from 'node:path';
import { mergePlans } from '../edit/merge/mergePlans.ts';
import { readablePlan } from '../format/readablePlan.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import { parseYaml } from '../workspace/parseYaml.ts';
import { plainYaml } from '../workspace/plainYaml.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { setUpGit, type SetUpOptions } from './shared/setUpGit.ts';
import { printable } from '../model/printable.ts';

interface Options extends SetUpOptions {
  readonly markerSize: string;
}

/** `pip git setup|textconv|merge`: has git show plans readably and merge them part by part. */
export const git: Command<Options> = {
  declare(command) {
    command
      .argument('<what>', 'setup; git itself calls textconv and merge')
      .argument('[files...]', 'textconv: a plan; merge: base, ours, theirs and the path')
      .option('--check', 'setup: say what is missing, and exit with 1 where something is')
      .option('--unset', 'setup: take the settings out of this clone')
      .option('--command <text>', 'setup: what starts pip (default: found when it is needed)')
      .option('--marker-size <count>', 'merge: length of the marks of a conflict', '7')
      .addHelpText('after', EPILOGUE);
  },

  run(context, { args: [what = '', ...files], options }) {
    if (what === 'setup' && files.length === 0) return setUpGit(context, options);
    if (what === 'textconv' && files.length === 1) {
      return Promise.resolve(showPlan(context, files[0] ?? ''));
    }
    if (what === 'merge' && (files.length === 3 || files.length === 4)) {
      return mergeFiles(context, files, options.markerSize);
    }
    throw new CommandError(`There is no such use of pip git: ${[what, ...files].join(' ')}.`, {
      hint: 'Uses: pip git setup, pip git textconv FILE, pip git merge BASE OURS THEIRS PATH.',
    });
  },
};

const EPILOGUE = `
After pip git setup, git diff and git log -p show plans in plain words, a fact and a sentence a
line, and merges meet on the parts of plans: two people who rate different strategies, add results
or put parts in another order are never in conflict. Where they do contradict each other, the
usual marks stand around the smallest field.

Examples:
  pip git setup            write .gitattributes and the settings of this clone
  pip git setup --check    what is missing
  pip git setup --unset    git as it was

Exit codes: 0 fine; 1 a conflict, or --check found something missing; 2 misuse; 3 could not finish`;

/** Prints a plan to be compared; what cannot be read is printed as it is. */
function showPlan(context: Context, file: string): ExitCode {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(context, file));
  const data = plainYaml(text) ?? parseYaml(text).data;
  const shown = isFields(data) ? readablePlan(data) : text.split('\n').map(asItIs).join('\n');
  context.out.write(shown);
  return EXIT.fine;
}

/** A line of a broken plan, its tabs kept. */
const asItIs = (line: string): string => line.split('\t').map(printable).join('\t');

const isFields = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Puts the merge of three files into the second, as git asks of a merge driver. */
async function mergeFiles(
  context: Context,
  [base = '', ours = '', theirs = '', path = ours]: readonly string[],
  markerSize: string,
): Promise<ExitCode> {
  const size = Number(markerSize);
  if (!Number.isInteger(size) || size < 1 || size > MOST) {
    throw new CommandError(`--marker-size ${markerSize} is not a number from 1 to ${MOST}.`);
  }
  const texts = {
    base: exactText(context, base),
    ours: exactText(context, ours),
    theirs: exactText(context, theirs),
  };
  const byLines = await context.mergeFiles(context.cwd, { base, ours, theirs }, size);
  const { text, isClean } = mergePlans(texts, byLines, { size, ours: 'ours', theirs: 'theirs' });
  const target = resolve(context.cwd, ours);
  context.files.writeNamed(target, text);
  if (isClean) return EXIT.fine;
  context.note(`${path}: both sides changed the same field; look for ${'<'.repeat(size)}.\n`);
  return EXIT.problems;
}

const MOST = 200;

/** A text that is not UTF-8 is left to git: what its signs are cannot be told. */
function exactText(context: Context, file: string): string {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(
      bytesOf(context, file),
    );
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    throw new CommandError(`${file} is not UTF-8 text.`, { exitCode: 3, cause });
  }
}

function bytesOf({ cwd, files }: Context, file: string): Uint8Array {
  const path = resolve(cwd, file);
  const bytes = files.read(dirname(path), basename(path));
  if (bytes === null) throw new CommandError(`There is no file ${file}.`);
  return bytes;
}
