import { Command as CommanderCommand } from 'commander';
import type { Command, CommandEntry } from '../commands/command.ts';
import { COMMANDS } from '../commands/index.ts';
import { fitHelp } from './fitHelp.ts';
import type { World } from './world.ts';

/** The command line, with the one command that is called loaded, where there is one. */
export interface Program {
  readonly program: CommanderCommand;
  readonly called: { readonly command: CommanderCommand; readonly loaded: Command<unknown> } | null;
}

/** Puts the command line together. Of all commands only the one that is called is loaded. */
export async function buildProgram(argv: readonly string[], world: World): Promise<Program> {
  const program = emptyProgram(world);
  const name = calledCommand(argv);
  let called: Program['called'] = null;
  for (const entry of COMMANDS) {
    const command = program.command(entry.name).description(entry.summary);
    command.helpGroup(`${entry.group}:`);
    command.showHelpAfterError(`(pip ${entry.name} --help shows how it is called)`);
    if (entry.name !== name) continue;
    const loaded = (await entry.load()) as Command<unknown>;
    loaded.declare(command);
    called = { command, loaded };
  }
  return { program, called };
}

const EPILOGUE = `
Examples:
  pip validate                      check every plan of this workspace
  pip report --cycle winter         a packet for each school's winter meeting
  pip -C plans-repo validate        the same for a workspace elsewhere

Exit codes: 0 fine, 1 problems found, 2 misuse or bad configuration, 3 could not finish

The same command is installed as pip-plans, for machines where pip is Python's.`;

function emptyProgram({ version, out, err }: World): CommanderCommand {
  const program: CommanderCommand = new CommanderCommand('pip')
    .description(
      'School and district improvement plans as YAML files: checked, rolled up, printed.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .commandsGroup('Set up:')
    .helpCommand('help [command]', 'show help for a command')
    .option('-C, --chdir <dir>', 'run as if started in this folder')
    .option('--color <when>', 'auto, always or never', 'auto')
    .option('--no-color', 'the same as --color never')
    .option('-q, --quiet', 'no progress and no summary')
    .option('-v, --verbose', 'name files as they are read and written, and causes of errors')
    .addHelpText('after', EPILOGUE)
    .showHelpAfterError('(pip --help lists all commands)')
    .configureOutput({ writeOut: (text) => out(fitHelp(text, columnsOf(program))), writeErr: err })
    .exitOverride();
  return program;
}

/** As wide as commander takes the terminal to be, for what it lays out itself. */
const columnsOf = (program: CommanderCommand): number =>
  program.configureOutput().getOutHelpWidth?.() ?? 80;

/** The name of the command is the first word that is no flag. */
function calledCommand(argv: readonly string[]): CommandEntry['name'] | undefined {
  const withValue = new Set(['-C', '--chdir', '--color']);
  const words = argv.filter(
    (word, index) => !word.startsWith('-') && !withValue.has(argv[index - 1] ?? ''),
  );
  const [first, second] = words;
  return first === 'help' ? second : first;
}
