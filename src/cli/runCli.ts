import { resolve } from 'node:path';
import { Command as CommanderCommand, CommanderError } from 'commander';
import { type Command, type CommandEntry, EXIT, type ExitCode } from '../commands/command.ts';
import { COMMANDS } from '../commands/index.ts';
import type { SharedFlags } from '../context.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import { Interrupted } from '../model/interrupted.ts';
import { explainError } from './explainError.ts';

/** What a run needs of the world before the flags are known. */
export interface World {
  readonly cwd: string;
  readonly version: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly context: (flags: SharedFlags) => Context | Promise<Context>;
}

/** Parses the command line, runs the command and turns every outcome into an exit code. */
export async function runCli(argv: readonly string[], world: World): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.fine;
  const program = buildProgram(world);
  const called = calledCommand(argv);
  for (const entry of COMMANDS) {
    const command = program.command(entry.name).description(entry.summary);
    if (entry.name !== called) continue;
    const loaded = (await entry.load()) as Command<unknown>;
    loaded.declare(command);
    command.action(async () => {
      const context = await world.context(sharedFlags(program, world.cwd));
      exitCode = await loaded.run(context, { args: command.args, options: command.opts() });
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.misuse;
    if (error instanceof Interrupted) return EXIT.interrupted;
    world.err(explainError(error));
    return error instanceof CommandError ? error.exitCode : EXIT.unfinished;
  }
}

const EPILOGUE = `
Examples:
  pip validate                      check every plan of this workspace
  pip report --cycle winter         a packet for each school's winter meeting
  pip -C plans-repo validate        the same for a workspace elsewhere

Exit codes: 0 fine, 1 problems found, 2 misuse or bad configuration, 3 could not finish
The same command is installed as pip-plans, for machines where pip is Python's.`;

function buildProgram({ version, out, err }: World): CommanderCommand {
  const program = new CommanderCommand('pip')
    .description(
      'School and district improvement plans as YAML files: checked, rolled up, printed.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .option('-C, --chdir <dir>', 'run as if started in this folder')
    .option('--color <when>', 'auto, always or never', 'auto')
    .option('--no-color', 'the same as --color never')
    .option('-q, --quiet', 'no progress and no summary')
    .addHelpText('after', EPILOGUE)
    .configureOutput({ writeOut: out, writeErr: err })
    .exitOverride();
  return program;
}

/** Of all commands only the one that is called is loaded; its name is the first word that is no flag. */
function calledCommand(argv: readonly string[]): CommandEntry['name'] | undefined {
  const withValue = new Set(['-C', '--chdir', '--color']);
  const words = argv.filter(
    (word, index) => !word.startsWith('-') && !withValue.has(argv[index - 1] ?? ''),
  );
  const [first, second] = words;
  return first === 'help' ? second : first;
}

function sharedFlags(program: CommanderCommand, cwd: string): SharedFlags {
  const { chdir, color, quiet } = program.opts<{
    chdir?: string;
    color: string | false;
    quiet?: boolean;
  }>();
  const flag = color === false ? 'never' : color;
  if (flag !== 'auto' && flag !== 'always' && flag !== 'never') {
    throw new CommandError(`--color ${flag} is not one of auto, always, never.`);
  }
  return {
    cwd: chdir === undefined ? cwd : resolve(cwd, chdir),
    color: flag,
    quiet: quiet ?? false,
  };
}
