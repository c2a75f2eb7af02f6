import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpus, type Size } from './corpus.ts';

/** All workspaces are made of this, and are the same each time. */
export const SEED = 1;

/** Writes a workspace of a size anew, and commits it on the day the school year began. */
export function generate(folder: string, size: Size): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of corpus(size, SEED)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  commitOn(folder, '2026-08-31', 'Plans');
}

/** Commits what changed in a workspace, on a day that is not today's: what reports tell hangs on it. */
export function commitOn(folder: string, day: string, subject: string): void {
  const at = `${day}T12:00:00Z`;
  const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  const author = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org'];
  const args = [...author, 'commit', '--quiet', '--all', '--message', subject];
  execFileSync('git', args, { cwd: folder, stdio: 'ignore', env });
}

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd, stdio: 'ignore' });
}
