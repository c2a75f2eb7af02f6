import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import { CURRENT_FORMAT, type Upgrade, UPGRADES } from '../workspace/formats.ts';
import { migrateText } from '../workspace/migrateText.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { findRoot } from './shared/checkWorkspace.ts';
import { filesAt } from './shared/filesAt.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly check?: boolean;
}

/** `pip migrate [paths...]`: rewrites files of an older format in the current one. */
export const migrate: Command<Options> = migrateWith(UPGRADES);

/** The command with the ways from older formats that it goes by. */
export function migrateWith(upgrades: readonly Upgrade[]): Command<Options> {
  return {
    declare(command) {
      command
        .argument('[paths...]', 'files or folders to migrate (default: the whole workspace)')
        .option('--dry-run', 'name the files that would be rewritten, and write nothing')
        .option('--check', 'the same, and exit 1 when there are any; for CI')
        .addHelpText(
          'after',
          `
Files in an older format are read as they are. Migrating them keeps comments; it rewrites the
layout, so make it a change of its own.

Examples:
  pip migrate --dry-run        which files are in an older format
  pip migrate plans/schools    rewrite those of one folder`,
        );
    },

    async run(context, { args, options }) {
      const root = findRoot(context);
      const isDry = options.dryRun === true || options.check === true;
      const rewrite = (): ExitCode => {
        const migrated = migratedTexts(context, root, args, upgrades);
        for (const [file, text] of migrated) {
          if (!isDry) context.files.write(root, file, text);
          context.out.write(`${context.shown(`${root}/${file}`)}\n`);
        }
        context.note(summary(migrated.size, isDry));
        return exitCode(options, migrated.size);
      };
      return isDry ? rewrite() : context.alone(root, rewrite);
    },
  };
}

function migratedTexts(
  context: Context,
  root: string,
  typed: readonly string[],
  upgrades: readonly Upgrade[],
): Map<string, string> {
  const sources = context.files.readSources(root).filter(({ file }) => /\.ya?ml$/i.test(file));
  const texts = new Map(
    sources.map((source) => [source.file, 'text' in source ? source.text : '']),
  );
  const chosen = filesAt(
    context,
    root,
    [...texts.keys()],
    typed,
    (name) => new CommandError(`There is nothing to migrate at ${name}.`),
  );
  if (chosen.length === 0) {
    throw new CommandError('There is nothing to migrate.', { hint: 'pip new makes a plan.' });
  }
  const migrated = chosen.map((file) => [file, migrateText(texts.get(file) ?? '', upgrades)]);
  return new Map(migrated.filter((entry): entry is [string, string] => entry[1] !== null));
}

function summary(count: number, isDry: boolean): string {
  const files = count === 1 ? 'file' : 'files';
  if (count === 0) return `No file is in an older format than ${CURRENT_FORMAT}.\n`;
  return isDry
    ? `${count} ${files} would be rewritten in format ${CURRENT_FORMAT}.\n`
    : `${count} ${files} rewritten in format ${CURRENT_FORMAT}.\n`;
}

const exitCode = ({ check }: Options, count: number): ExitCode =>
  check && count > 0 ? EXIT.problems : EXIT.fine;
