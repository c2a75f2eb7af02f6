import { addDays } from '../model/dates.ts';
import type { Commit, History } from '../model/history.ts';
import { printable } from '../model/printable.ts';
import { gitFields, gitOutput } from './git.ts';

/** One look at all files costs less than one at each of a thousand plans. */
const LOG = [
  '-c',
  'log.showSignature=false',
  'log',
  '-z',
  '--format=%x00%H%x00%P%x00%as%x00%an%x00%s',
  '--encoding=UTF-8',
  '--no-merges',
  '--name-status',
  '-M',
  '--relative',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  // A year of work on a thousand plans has fewer; it bounds what a hostile repository costs.
  '--max-count=20000',
];

/** A commit with what it did to files: the path before where it was renamed. */
interface Entry extends Commit {
  readonly isFirst: boolean;
  readonly files: readonly { readonly path: string; readonly before: string }[];
}

/**
 * The commits since a day to the files in a folder of a workspace, renamed ones followed; null
 * where there is no git, no repository or nothing committed.
 */
export async function readHistory(
  root: string,
  folder: string,
  after: string,
): Promise<History | null> {
  // A commit is never older than its day of writing says, but zones of the world lie a day apart.
  const since = `--since=${addDays(after, -1)}T00:00:00Z`;
  try {
    const [shallow, output] = await Promise.all([
      gitOutput(root, ['rev-parse', '--is-shallow-repository']),
      gitOutput(root, [...LOG, since, 'HEAD', '--', folder]),
    ]);
    const entries = entriesOf(gitFields(Buffer.concat([output, Buffer.from('\0')])));
    if (shallow.toString().trim() !== 'true') return { commits: byFile(entries), cutAt: null };
    // The oldest commit of a clone without its past seems to have made every file.
    const cuts = entries.filter(({ isFirst }) => isFirst).map(({ on }) => on);
    const known = entries.filter(({ isFirst }) => !isFirst);
    return { commits: byFile(known), cutAt: cuts.sort().at(-1) ?? null };
  } catch {
    return null;
  }
}

/** Reads `-z --name-status`: an empty field begins a commit, a rename has two paths. */
function entriesOf(fields: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 5 < fields.length;) {
    const [hash = '', parents, on = '', author = '', subject = ''] = fields.slice(at + 1, at + 6);
    const files: { path: string; before: string }[] = [];
    for (at += 6; at < fields.length && fields[at] !== ''; at += 2) {
      const before = fields[at + 1] ?? '';
      if (/^\n?R/.test(fields[at] ?? '')) at += 1;
      files.push({ before, path: fields[at + 1] ?? '' });
    }
    const words = { author: printable(author), subject: printable(subject) };
    entries.push({ hash, on, ...words, isFirst: parents === '', files });
  }
  return entries;
}

/** From the newest commit on, each path is that which the file has now. */
function byFile(entries: readonly Entry[]): Map<string, Commit[]> {
  const commits = new Map<string, Commit[]>();
  const nameNow = new Map<string, string>();
  for (const { hash, on, author, subject, files } of entries) {
    for (const { path, before } of files) {
      const now = nameNow.get(path) ?? path;
      commits.set(now, [...(commits.get(now) ?? []), { hash, on, author, subject }]);
      if (before === path) continue;
      nameNow.delete(path);
      nameNow.set(before, now);
    }
  }
  return commits;
}
