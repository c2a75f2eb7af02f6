import { resolve } from 'node:path';
import type { Command as CommanderCommand } from 'commander';
import { EXIT, type ExitCode } from '../commands/command.ts';
import { type Offer, offersFor, type Offers } from '../commands/shared/completion/offersFor.ts';
import { printable } from '../model/printable.ts';
import { buildProgram } from './buildProgram.ts';
import { type LineAt, lineAt } from './lineAt.ts';
import type { World } from './world.ts';

/**
 * Prints what can stand at the cursor for the scripts of `pip completion`: in the first line whether
 * that is words, files or folders, then a word a line, with what it is behind a tab.
 * @param argv the shell, then the words behind the program's name, up to the cursor.
 */
export async function completeLine(argv: readonly string[], world: World): Promise<ExitCode> {
  try {
    const [shell = '', ...typed] = argv;
    const words = shell === 'bash' ? rejoined(typed) : typed;
    const { program } = await buildProgram(words.slice(0, -1), world);
    const line = lineAt(program, words);
    // The other shells put the name of the option before a value themselves.
    world.out(written(await offersAt(program, line, world), line, shell === 'fish'));
  } catch {
    // Whoever presses a key wants no message in the middle of what is being typed.
  }
  return EXIT.fine;
}

/** Bash makes three words of `--format=json`. */
function rejoined(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1) ?? '';
    const isValue = /^--[^=]+=$/.test(last) || (word === '=' && /^--[^=]+$/.test(last));
    if (isValue) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

/** A dash alone begins an option, and is a word of its own to some commands. */
async function offersAt(program: CommanderCommand, line: LineAt, world: World): Promise<Offers> {
  const values = line.isOption && line.typed !== '-' ? [] : await valuesAt(program, line, world);
  if (!line.isOption || typeof values === 'string') return values;
  return [...values, ...optionNames(program, line)];
}

async function valuesAt(program: CommanderCommand, line: LineAt, world: World): Promise<Offers> {
  const { command, args, option, used } = line;
  const isHelp = command === program && args.length === 1 && args[0] === 'help';
  if (option === null && command === program) {
    return args.length === 0 || isHelp ? commandNames(program) : [];
  }
  const argument = argumentAt(command, args.length);
  if (option === null && argument === null) return [];
  const chdir = used.get('--chdir') ?? '';
  const cwd = resolve(world.cwd, chdir);
  const context = await world.context({ cwd, color: 'never', quiet: true });
  return offersFor(context, {
    command: command.name(),
    place: option?.long ?? argument?.place ?? 0,
    help: option?.description ?? argument?.help ?? '',
    args,
  });
}

/** Behind the last argument there are more of it where any number is taken. */
function argumentAt({ registeredArguments }: CommanderCommand, index: number) {
  const last = registeredArguments.length - 1;
  const place = registeredArguments[last]?.variadic ? Math.min(index, last) : index;
  const argument = registeredArguments[place];
  return argument ? { place, help: argument.description } : null;
}

const commandNames = (program: CommanderCommand): Offer[] => {
  const commands = program.createHelp().visibleCommands(program);
  return commands.map((each) => ({ word: each.name(), about: each.description() }));
};

function optionNames(program: CommanderCommand, { command, used }: LineAt): Offer[] {
  const own = command.createHelp().visibleOptions(command);
  const all = command === program ? own : [...own, ...program.options];
  return all.flatMap(({ long, hidden, description, variadic, parseArg }) => {
    const isUsedUp = used.has(long ?? '') && !variadic && parseArg === undefined;
    return long === undefined || hidden || isUsedUp ? [] : [{ word: long, about: description }];
  });
}

/** What a shell may put into a command line as it is: nothing in it means anything to a shell. */
const HARMLESS = /^[\p{L}\p{N}\p{M}._@#%+,:=/-]+$/u;
const MOST_LETTERS = 70;

function written(offers: Offers, { lead, typed }: LineAt, isWithLead: boolean): string {
  if (typeof offers === 'string') return `${offers}\n`;
  // Of several words parted by commas the last is typed.
  const done = typed.slice(0, typed.lastIndexOf(',') + 1);
  const before = isWithLead ? lead + done : done;
  const lines = offers
    .filter(({ word }) => word.startsWith(typed.slice(done.length)))
    .filter(({ word }) => HARMLESS.test(before + word))
    .map(({ word, about }) => (about === '' ? word : `${word}\t${oneLine(about)}`));
  return ['words', ...lines.map((line) => before + line), ''].join('\n');
}

function oneLine(text: string): string {
  const line = printable(text.replace(/\s+/g, ' ').trim());
  return line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}
