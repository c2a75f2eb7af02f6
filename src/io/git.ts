import { spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { relative, resolve, sep } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { CommandError } from '../model/commandError.ts';
import type { Revision } from '../model/context.ts';

/** What git answered. */
export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Nothing that a repository's configuration names is run, and paths come as they are. */
const GUARDS = [
  '--no-pager',
  '-c',
  'core.quotePath=false',
  '-c',
  'core.fsmonitor=false',
  '-c',
  `core.hooksPath=${devNull}`,
];

/** Variables that a hook's surroundings set, and that would lead git away from the folder. */
const LEADING_AWAY = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_EXTERNAL_DIFF',
];

/** Runs git in a folder and gives what it answered, whatever its exit code; throws where there is no git. */
export async function runGit(
  folder: string,
  args: readonly string[],
  input = '',
): Promise<GitAnswer> {
  const child = spawn('git', [...GUARDS, ...args], { cwd: folder, env: environment() });
  const ended = new Promise<number>((done, fail) => {
    child.on('error', (cause) => fail(noGit(cause)));
    child.on('close', (code) => done(code ?? -1));
  });
  // Git may end before it has read everything; its exit code tells.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code, stdout, stderr] = await Promise.all([
    ended,
    buffer(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

/** What git prints; a `CommandError` with git's own words where it fails. */
export async function gitOutput(
  folder: string,
  args: readonly string[],
  input?: string,
): Promise<Buffer> {
  const { code, stdout, stderr } = await runGit(folder, args, input);
  if (code === 0) return stdout;
  const [reason = `git ended with ${code}`] = stderr.split('\n').filter((line) => line !== '');
  const verb = args.find((arg) => /^[a-z][a-z-]+$/.test(arg)) ?? '';
  throw new CommandError(`git ${verb} failed: ${reason.replace(/^fatal: /, '')}`, {
    exitCode: 3,
    ...(/un(?:known|recognized) (?:option|argument)/.test(reason) ? { hint: TOO_OLD } : {}),
  });
}

const TOO_OLD = 'This git is too old for that: it needs 2.22 of 2019 or newer.';

/** The pieces of an output of git that ends each with NUL. */
export const gitFields = (output: Buffer): string[] =>
  output.toString('utf8').split('\0').slice(0, -1);

function environment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of LEADING_AWAY) delete env[name];
  return { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}

const noGit = (cause: Error): CommandError =>
  new CommandError('git cannot be started.', {
    exitCode: 3,
    hint: 'Install git, or put the folder that it is in on the PATH.',
    cause,
  });

/** The commit that is checked out and the files of a workspace that differ from it; null without git. */
export async function readRevision(root: string): Promise<Revision | null> {
  const status = ['status', '--porcelain=v1', '-z', '-uall', '--no-renames', '--', '.'];
  try {
    const [top, commit, entries] = await Promise.all([
      gitOutput(root, ['rev-parse', '--show-toplevel']),
      gitOutput(root, ['rev-parse', 'HEAD']),
      gitOutput(root, status),
    ]);
    const dirty = gitFields(entries).map((entry) =>
      relative(root, resolve(top.toString().trim(), entry.slice(3)))
        .split(sep)
        .join('/'),
    );
    return { commit: commit.toString().trim(), dirty: dirty.sort() };
  } catch {
    return null;
  }
}
