import type { Command as CommanderCommand } from 'commander';
import type { Context } from '../model/context.ts';

/** Exit codes of every command; the last is what shells give for Ctrl-C. */
export const EXIT = { fine: 0, problems: 1, misuse: 2, unfinished: 3, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a person typed besides the flags that all commands share. */
export interface Typed<Options> {
  readonly args: readonly string[];
  readonly options: Options;
}

/** A verb of the command line. */
export interface Command<Options = Record<string, unknown>> {
  /** Adds arguments, options and examples. */
  declare(command: CommanderCommand): void;
  run(context: Context, typed: Typed<Options>): Promise<ExitCode>;
}

/** How the program knows a command before it is loaded. */
export interface CommandEntry {
  readonly name: string;
  /** The heading that it stands under in the help. */
  readonly group: 'Check' | 'See' | 'Review' | 'Enter' | 'Begin' | 'Set up';
  readonly summary: string;
  readonly load: () => Promise<Command<never>>;
}
