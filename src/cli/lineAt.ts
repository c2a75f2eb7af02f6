import type { Command as CommanderCommand, Option } from 'commander';

/** A command line up to the cursor. */
export interface LineAt {
  /** The command that is called, or the whole program where none is named yet. */
  readonly command: CommanderCommand;
  /** Arguments before the cursor. */
  readonly args: readonly string[];
  /** Options before the cursor by their long names, with their last value. */
  readonly used: ReadonlyMap<string, string>;
  /** The option whose value is typed; null where it is none's. */
  readonly option: Option | null;
  /** Whether the word begins like an option itself. */
  readonly isOption: boolean;
  /** What stands before the value in the word: `--format=` or nothing. */
  readonly lead: string;
  /** As much of the word or the value as is typed. */
  readonly typed: string;
}

/** Reads a command line up to the cursor; its last word is the one that is typed, and may be empty. */
export function lineAt(program: CommanderCommand, words: readonly string[]): LineAt {
  const typed = words.at(-1) ?? '';
  const { open, isPlain, ...before } = readBefore(program, words.slice(0, -1));
  const at = { ...before, option: null, isOption: false, lead: '', typed };
  if (isPlain || !typed.startsWith('-') || typed === '-') {
    return { ...at, option: open, isOption: typed === '-' };
  }
  const [, name, value = ''] = /^(--[^=]+)=(.*)$/s.exec(typed) ?? [];
  if (name === undefined) return { ...at, isOption: true };
  const named = optionCalled(name, before.command, program);
  const option = named && takesValue(named) ? named : null;
  return { ...at, option, isOption: option === null, lead: `${name}=`, typed: value };
}

interface Before {
  command: CommanderCommand;
  readonly args: string[];
  readonly used: Map<string, string>;
  /** The option that the next word may be a value of. */
  open: Option | null;
  /** Whether `--` ended the options. */
  isPlain: boolean;
}

function readBefore(program: CommanderCommand, words: readonly string[]): Before {
  const line: Before = {
    command: program,
    args: [],
    used: new Map(),
    open: null,
    isPlain: false,
  };
  for (const word of words) readWord(line, word, program);
  return line;
}

function readWord(line: Before, word: string, program: CommanderCommand): void {
  const { open, isPlain, command, args, used } = line;
  const isFlag = !isPlain && word.startsWith('-') && word !== '-';
  if (open && !isFlag) {
    used.set(open.long ?? '', word);
    if (!open.variadic) line.open = null;
  } else if (isFlag && word === '--') {
    line.isPlain = true;
    line.open = null;
  } else if (isFlag) {
    const [name = '', value] = word.split('=', 2);
    const option = optionCalled(name, command, program);
    if (option) used.set(option.long ?? '', value ?? '');
    line.open = option && takesValue(option) && value === undefined ? option : null;
  } else {
    const named = command === program ? commandCalled(word, program, args) : undefined;
    if (named) line.command = named;
    else args.push(word);
  }
}

const commandCalled = (word: string, program: CommanderCommand, args: readonly string[]) =>
  args.length === 0 ? program.commands.find((each) => each.name() === word) : undefined;

const takesValue = ({ required, optional }: Option): boolean => required || optional;

function optionCalled(
  name: string,
  command: CommanderCommand,
  program: CommanderCommand,
): Option | null {
  const all = [...command.options, ...program.options];
  return all.find(({ short, long }) => short === name || long === name) ?? null;
}
