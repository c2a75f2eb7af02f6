import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What npm says where there is no registry to be reached. */
const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ENOTCACHED/;

/** Settings of the machine; what `npm test` adds for its own children would lead npm astray. */
const OF_THE_MACHINE = /^npm_config_(registry|cache|userconfig|globalconfig|.*proxy|cafile|ca)$/i;

/** Git as on a fresh machine, and no more of the surroundings than a terminal has. */
function surroundings(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_/i.test(name) || OF_THE_MACHINE.test(name),
  );
  return {
    ...Object.fromEntries(own),
    GITHUB_ACTIONS: undefined,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 'Jo Park',
    GIT_AUTHOR_EMAIL: 'jo@example.org',
    GIT_COMMITTER_NAME: 'Jo Park',
    GIT_COMMITTER_EMAIL: 'jo@example.org',
  };
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program as from a terminal in a folder. */
export function run(cwd: string, command: string, ...args: readonly string[]): Ran {
  return runWith({}, cwd, command, ...args);
}

/** The same with variables of its own. */
export function runWith(
  variables: Readonly<Record<string, string>>,
  cwd: string,
  command: string,
  ...args: readonly string[]
): Ran {
  const env = { ...surroundings(), ...variables };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

/**
 * Installs packages into an empty project as everybody does.
 * Gives null where that worked, and the reason where no registry can be reached; all else fails.
 */
export function installInto(project: string, ...packages: readonly string[]): string | null {
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'package.json'), '{"name": "district", "private": true}\n');
  const asked = ['install', '--no-audit', '--no-fund', '--prefer-offline', ...packages];
  const { status, stderr } = run(project, 'npm', ...asked);
  if (status === 0) return null;
  const [reason] = OFFLINE.exec(stderr) ?? [];
  if (reason === undefined) throw new Error(stderr);
  return `npm reaches no registry: ${reason}`;
}

/** Copies an example of the installed package to where a district would work on it, in git. */
export function exampleIn(project: string, name: string): string {
  const folder = join(project, name);
  cpSync(join(project, 'node_modules/pip-plans/examples/harborview'), folder, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env: surroundings() });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'The example');
  return folder;
}
