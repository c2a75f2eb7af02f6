import { resolve } from 'node:path';
import { type Command as CommanderCommand, CommanderError } from 'commander';
import { EXIT, type ExitCode } from '../commands/command.ts';
import type { SharedFlags } from '../context.ts';
import { CommandError } from '../model/commandError.ts';
import { Interrupted } from '../model/interrupted.ts';
import { buildProgram } from './buildProgram.ts';
import { explainError } from './explainError.ts';
import type { World } from './world.ts';

/** What the scripts of `pip completion` call: no command for people, so the help does not name it. */
const COMPLETE = 'complete';

/** Parses the command line, runs the command and turns every outcome into an exit code. */
export async function runCli(argv: readonly string[], world: World): Promise<ExitCode> {
  if (argv[0] === COMPLETE) {
    const { completeLine } = await import('./completeLine.ts');
    return completeLine(argv.slice(1), world);
  }
  let exitCode: ExitCode = EXIT.fine;
  const { program, called } = await buildProgram(argv, world);
  called?.command.action(async () => {
    const { command, loaded } = called;
    const context = await world.context(sharedFlags(program, world.cwd));
    exitCode = await loaded.run(context, { args: command.args, options: command.opts() });
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.misuse;
    if (error instanceof Interrupted) return EXIT.interrupted;
    world.err(explainError(error, program.opts<{ verbose?: boolean }>().verbose));
    return error instanceof CommandError ? error.exitCode : EXIT.unfinished;
  }
}

function sharedFlags(program: CommanderCommand, cwd: string): SharedFlags {
  const { chdir, color, quiet, verbose } = program.opts<{
    chdir?: string;
    color: string | false;
    quiet?: boolean;
    verbose?: boolean;
  }>();
  const flag = color === false ? 'never' : color;
  if (flag !== 'auto' && flag !== 'always' && flag !== 'never') {
    throw new CommandError(`--color ${flag} is not one of auto, always, never.`);
  }
  return {
    cwd: chdir === undefined ? cwd : resolve(cwd, chdir),
    color: flag,
    quiet: quiet ?? false,
    verbose: verbose ?? false,
  };
}
