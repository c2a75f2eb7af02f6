import type { LineMerge, MergeSides } from '../model/repository.ts';
import { CommandError } from '../model/commandError.ts';
import { runGit } from './git.ts';

/** More conflicts than git counts. */
const MOST = 127;

/** What git makes of three files line by line, without writing anything. */
export async function mergeFiles(
  folder: string,
  { base, ours, theirs }: MergeSides,
  markerSize: number,
): Promise<LineMerge> {
  const labels = ['-L', 'ours', '-L', 'base', '-L', 'theirs'];
  const args = ['merge-file', '-p', `--marker-size=${markerSize}`, ...labels];
  const { code, stdout, stderr } = await runGit(folder, [...args, '--', ours, base, theirs]);
  if (code < 0 || code > MOST) {
    throw new CommandError(`git merge-file failed: ${stderr.trim()}`, { exitCode: 3 });
  }
  return { text: stdout.toString('utf8'), isClean: code === 0 };
}
