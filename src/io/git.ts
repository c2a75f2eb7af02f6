import { execFile } from 'node:child_process';
import { relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Revision } from '../model/context.ts';

const run = promisify(execFile);

async function git(cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', ['-c', 'core.quotePath=false', ...args], {
    cwd,
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  });
  return stdout;
}

/** The commit that is checked out and the files of a workspace that differ from it; null without git. */
export async function readRevision(root: string): Promise<Revision | null> {
  try {
    const [top, commit] = await Promise.all([
      git(root, 'rev-parse', '--show-toplevel'),
      git(root, 'rev-parse', 'HEAD'),
    ]);
    const status = await git(
      root,
      'status',
      '--porcelain=v1',
      '-z',
      '-uall',
      '--no-renames',
      '--',
      '.',
    );
    const dirty = status
      .split('\0')
      .filter((entry) => entry.length > 3)
      .map((entry) =>
        relative(root, resolve(top.trim(), entry.slice(3)))
          .split(sep)
          .join('/'),
      );
    return { commit: commit.trim(), dirty: dirty.sort() };
  } catch {
    return null;
  }
}
