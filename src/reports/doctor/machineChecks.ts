import type {
  FolderFacts,
  FoundCommand,
  HealthCheck,
  HealthFacts,
  MachineFacts,
} from '../../model/health.ts';
import { fine, problem, warning } from './checks.ts';
import { isOlder } from './versions.ts';

/** Whether Node is new enough. */
export function nodeCheck(node: string, oldest: string): HealthCheck {
  if (!isOlder(node, oldest)) return fine('node', `Node ${node}; ${oldest} or newer is needed.`);
  return problem(
    'node',
    `Node ${node} is too old: ${oldest} or newer is needed.`,
    'Install a newer one from https://nodejs.org',
  );
}

/** Older ones do not know how options end, which is asked of them with every revision that is typed. */
const OLDEST_GIT = '2.24.0';
const GIT_INSTALLERS: Readonly<Record<string, string>> = {
  linux: 'sudo apt install git',
  darwin: 'xcode-select --install',
  win32: 'winget install Git.Git',
};

/** Whether git is there for what asks it; checks and reports do without. */
export function gitCheck({ git, platform }: Pick<MachineFacts, 'git' | 'platform'>): HealthCheck {
  if (git === null) {
    return warning(
      'git',
      'git cannot be started: pip diff, history, blame and validate --changed need it.',
      GIT_INSTALLERS[platform] ?? 'Install git from https://git-scm.com',
    );
  }
  if (!isOlder(git, OLDEST_GIT)) return fine('git', `git ${git}`);
  return warning(
    'git',
    `git ${git} is too old for pip diff, history, blame and validate --changed: they need ${OLDEST_GIT}.`,
    'Install a newer one from https://git-scm.com',
  );
}

const MEGABYTE = 1_000_000;
/** The shipped browser takes 200 MB unpacked; reports of a district a few. */
const ENOUGH = 500 * MEGABYTE;
const TOO_LITTLE = 20 * MEGABYTE;
const USES: Readonly<Record<FolderFacts['use'], string>> = {
  cache: 'the browser is kept in',
  outcomes: 'pip validate --cache keeps outcomes in',
  temporary: 'the browser works in',
  workspace: 'reports are written below',
};

/** Whether a folder can be written to and has room. */
export function folderCheck({ use, path, fault, free }: FolderFacts): HealthCheck {
  const id = `${use}-folder`;
  if (fault !== null) {
    // Without its caches the program does its work, and takes longer.
    const judge = use === 'cache' || use === 'outcomes' ? warning : problem;
    return judge(id, `${path} (${USES[use]}): ${fault}`, 'Change its permissions, or its owner.');
  }
  const room = free === null ? '' : `, ${sizeOf(free)} free`;
  const found = `${path} (${USES[use]}) can be written to${room}.`;
  if (free === null || free >= ENOUGH) return fine(id, found);
  return (free < TOO_LITTLE ? problem : warning)(id, found, 'Make room on that disk.');
}

const sizeOf = (bytes: number): string =>
  bytes >= 1000 * MEGABYTE
    ? `${Math.floor(bytes / (1000 * MEGABYTE))} GB`
    : `${Math.floor(bytes / MEGABYTE)} MB`;

/** Which program a shell starts by our names: Python's installer has one of them, too. */
export function nameCheck(commands: readonly FoundCommand[]): HealthCheck {
  const called = (name: string) => commands.find((each) => each.name === name);
  const short = called('pip');
  const long = called('pip-plans');
  if (short?.program === 'ours') return fine('name', `pip is this program: ${short.path}`);
  const shadow = short ? `pip is ${whose(short)}: ${short.path}.` : 'pip is no command here.';
  if (long?.program === 'ours') {
    return fine('name', `${shadow} This program is pip-plans: ${long.path}`);
  }
  const absent = short ? 'pip-plans is no command here.' : 'Neither is pip-plans.';
  const other = long ? `pip-plans is another program: ${long.path}` : absent;
  return warning(
    'name',
    `${shadow} ${other}`,
    'Type npx pip in the project, or: npm install --global pip-plans',
  );
}

const whose = ({ program }: FoundCommand): string =>
  program === 'python' ? 'Python’s installer' : 'another program';

const NARROWEST = 80;

/** Whether the terminal shows what is printed as it is meant. */
export function terminalCheck(
  { isTerminal, columns, colorLevel, locale }: HealthFacts['terminal'],
  platform: string,
): HealthCheck {
  if (!isTerminal) return fine('terminal', 'The output is no terminal: no color, 80 columns.');
  const colors = colorLevel === 0 ? 'no color' : 'color';
  const found = `${columns} columns, ${colors}, ${locale || 'no locale'}`;
  if (platform !== 'win32' && !/utf-?8/i.test(locale)) {
    return warning(
      'terminal',
      `${found}: signs like ● and ▲ may not show.`,
      `export LC_ALL=${platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    );
  }
  if (columns >= NARROWEST) return fine('terminal', `${found}.`);
  return warning('terminal', `${found}: tables need ${NARROWEST} columns.`, 'Widen the window.');
}
