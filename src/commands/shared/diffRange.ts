import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { Repository, Snapshot } from '../../model/repository.ts';
import { missingRevision, noMergeBase } from './missingRevision.ts';

/** What is compared, and which files of it. */
export interface DiffRange {
  /** Null before the first commit. */
  readonly before: { readonly name: string; readonly commit: string | null };
  readonly after: { readonly name: string; readonly snapshot: Snapshot | 'disk' };
  /** Paths as they were typed. */
  readonly paths: readonly string[];
}

const HEAD = 'HEAD';

/** Reads `[base] [head] [paths...]`: words that name a revision, or two, and then paths. */
export async function readDiffRange(
  context: Context,
  repository: Repository,
  words: readonly string[],
  isStaged: boolean,
): Promise<DiffRange> {
  const [first] = words;
  const range = first === undefined ? null : asRange(first);
  if (range !== null) {
    if (isStaged) throw twoAndStaged();
    return { ...(await ofRange(repository, range)), paths: words.slice(1) };
  }
  const commits: { name: string; commit: string }[] = [];
  for (const word of words.slice(0, 2)) {
    const commit = await commitOrPath(context, repository, word);
    if (commit === null) break;
    commits.push({ name: word, commit });
  }
  const [before, after] = commits;
  if (after && isStaged) throw twoAndStaged();
  return {
    before: before ?? { name: HEAD, commit: await repository.commit(HEAD) },
    after: after
      ? { name: after.name, snapshot: { commit: after.commit } }
      : isStaged
        ? { name: 'what is staged', snapshot: 'index' }
        : { name: 'the files on disk', snapshot: 'disk' },
    paths: words.slice(commits.length),
  };
}

const twoAndStaged = (): CommandError =>
  new CommandError('--staged compares one revision with what is staged, not two.', {
    hint: 'Take --staged out, or the second revision.',
  });

interface Range {
  readonly from: string;
  readonly to: string;
  /** With three dots: from where the two parted. */
  readonly isParted: boolean;
}

/** `a..b` or `a...b`, where nothing stands for what is checked out; null for any other word. */
function asRange(word: string): Range | null {
  const [, from = '', dots = '', to = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(word) ?? [];
  const isPath = dots === '' || to.startsWith('/') || `${from}${to}` === '';
  if (isPath) return null;
  return { from: from || HEAD, to: to || HEAD, isParted: dots === '...' };
}

async function ofRange(
  repository: Repository,
  { from, to, isParted }: Range,
): Promise<Omit<DiffRange, 'paths'>> {
  const [one, other] = [await commitCalled(repository, from), await commitCalled(repository, to)];
  const after = { name: to, snapshot: { commit: other } };
  if (!isParted) return { before: { name: from, commit: one }, after };
  const base = await repository.mergeBase(one, other);
  if (base === null) throw await noMergeBase(repository, from, to);
  return { before: { name: `where ${to} parted from ${from}`, commit: base }, after };
}

async function commitCalled(repository: Repository, name: string): Promise<string> {
  const commit = name.startsWith('-') ? null : await repository.commit(name);
  if (commit === null) throw await missingRevision(repository, name, UNKNOWN);
  return commit;
}

const UNKNOWN =
  'Name a commit, branch or tag, like pip diff origin/main, or a file or folder of plans.';

/** The commit that a word names; null where it is a path. */
async function commitOrPath(
  { files, cwd }: Context,
  repository: Repository,
  word: string,
): Promise<string | null> {
  const commit = word === '' ? null : await repository.commit(word);
  if (commit !== null) return commit;
  // A file that is gone is a path too.
  const isPath = /\.ya?ml$/i.test(word) || files.resolve(cwd, `${cwd}/${word}`).state !== 'missing';
  if (isPath || word.startsWith('/')) return null;
  throw await missingRevision(repository, word, UNKNOWN);
}
