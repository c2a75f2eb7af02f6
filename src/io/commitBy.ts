import { addDays } from '../model/dates.ts';
import type { DatedCommit } from '../model/repository.ts';
import { gitFields, runGit } from './git.ts';

const LOG = [
  '-c',
  'log.showSignature=false',
  'log',
  '-z',
  // What was merged stands here from the day on which it was merged.
  '--first-parent',
  '--format=%H %cs',
  '--no-color',
  // The two days around the one that is sought have fewer commits.
  '--max-count=5000',
];

/**
 * The commit that was checked out, or could have been, at the end of a day: the newest of the
 * branch that was made on it or before; null where this clone knows none.
 */
export async function commitBy(folder: string, day: string): Promise<DatedCommit | null> {
  // A commit says its day in the zone where it was made, and zones lie a day apart.
  const until = `--until=${addDays(day, 2)}T00:00:00Z`;
  const { code, stdout } = await runGit(folder, [...LOG, until, 'HEAD', '--']);
  if (code !== 0) return null;
  const found = gitFields(Buffer.concat([stdout, Buffer.from('\0')]))
    .map((line) => line.split(' '))
    .find(([commit = '', on = '']) => commit !== '' && on <= day);
  return found ? { commit: found[0] ?? '', on: found[1] ?? '' } : null;
}
