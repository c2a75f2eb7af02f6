import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../temporary.ts';
import { type PipRun, runPip } from './runPip.ts';

/** Git as on a fresh machine: nobody's settings, a fixed author. */
const ALONE = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Jo Park',
  GIT_AUTHOR_EMAIL: 'jo@example.org',
  GIT_COMMITTER_NAME: 'Jo Park',
  GIT_COMMITTER_EMAIL: 'jo@example.org',
  GIT_ALLOW_PROTOCOL: 'file',
};

Object.assign(process.env, ALONE);

/** A git repository in a temporary folder, with a workspace in it. */
export interface TestRepository {
  readonly folder: string;
  git(...args: string[]): string;
  /** Writes a file, its folder included. */
  write(path: string, text: string): void;
  /** Changes a file's text; fails where there is nothing to change. */
  edit(path: string, from: string, to: string): void;
  remove(path: string): void;
  commit(): void;
  pip(...argv: string[]): Promise<PipRun>;
  /** Files that a run reports on. */
  reported(...argv: string[]): Promise<string[]>;
}

/** Opens a folder with git, as it is. */
export function openTestRepository(folder: string, workspace = '.'): TestRepository {
  const root = join(folder, workspace);
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const pip = (...argv: string[]) => runPip(argv, root);
  return {
    folder,
    git,
    write,
    edit: (path, from, to) => {
      const text = readFileSync(join(root, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} does not say ${from}`);
      write(path, text.replace(from, to));
    },
    remove: (path) => rmSync(join(root, path)),
    commit: () => {
      git('add', '--all');
      git('commit', '--quiet', '--message', 'Work on the plans');
    },
    pip,
    reported: async (...argv) => {
      const { stdout, stderr, code } = await pip('validate', '--format', 'junit', ...argv);
      if (stdout === '') throw new Error(`exit ${code}: ${stderr}`);
      return [...stdout.matchAll(/<testsuite name="([^"]*)"/g)].map(([, file = '']) => file);
    },
  };
}

/** The small workspace of the transcripts, committed, in a folder of a new repository. */
export function newTestRepository(workspace = '.'): TestRepository {
  const repository = openTestRepository(temporaryFolder(), workspace);
  cpSync(join(import.meta.dirname, 'base'), join(repository.folder, workspace), {
    recursive: true,
  });
  repository.git('init', '--quiet', '--initial-branch', 'main');
  repository.commit();
  return repository;
}
