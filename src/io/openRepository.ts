import { CommandError } from '../model/commandError.ts';
import type { ChangedFile, Repository } from '../model/repository.ts';
import { commitBy } from './commitBy.ts';
import { fileRevisions } from './fileRevisions.ts';
import { fileSteps } from './fileSteps.ts';
import { gitConfig } from './gitConfig.ts';
import { gitFields, gitOutput, runGit } from './git.ts';
import { isSubmodule, RAW_DIFF, snapshotsOf } from './snapshots.ts';

/** The repository that a folder lies in; a `CommandError` where there is none or git refuses it. */
export async function openRepository(folder: string): Promise<Repository> {
  await mustBeRepository(folder);
  const ask = async (...args: string[]): Promise<string> =>
    (await gitOutput(folder, args)).toString('utf8').trim();
  return {
    commit: (revision) => commitOf(folder, revision),
    commitBy: (day) => commitBy(folder, day),
    isShallow: async () => (await ask('rev-parse', '--is-shallow-repository')) === 'true',
    mergeBase: async (one, other) => {
      if (isOption(one) || isOption(other)) return null;
      const { code, stdout } = await runGit(folder, ['merge-base', one, other]);
      return code === 0 ? stdout.toString().trim() : null;
    },
    remotes: async () => (await ask('remote')).split('\n').filter((name) => name !== ''),
    changedSince: (commit, untracked) => changedSince(folder, commit, untracked),
    contents: (ids) => contents(folder, ids),
    revisionsOf: async (file, after) => {
      // Fails where the repository is damaged: a file then only seems to be new.
      await commitOf(folder, 'HEAD');
      return fileRevisions(folder, file, after);
    },
    stepsSince: (after, below) => fileSteps(folder, after, below),
    config: gitConfig(folder),
    ...snapshotsOf(folder, (ids) => contents(folder, ids)),
  };
}

async function mustBeRepository(folder: string): Promise<void> {
  const { code, stdout, stderr } = await runGit(folder, ['rev-parse', '--is-inside-work-tree']);
  if (code === 0 && stdout.toString().trim() === 'true') return;
  const reason = stderr.trim();
  if (code === 0 || reason.includes('not a git repository')) {
    throw new CommandError(`${folder} is not in a git repository.`, {
      hint: 'Make it one with `git init`, or leave out what asks git.',
    });
  }
  const [first = '', ...rest] = reason.replace(/^fatal: /, '').split('\n');
  const advice = rest.map((line) => line.trim()).find((line) => line.startsWith('git config'));
  throw new CommandError(`git does not read ${folder}: ${first}`, {
    exitCode: 3,
    ...(advice === undefined ? {} : { hint: `To trust it: ${advice}` }),
  });
}

/** Before the first commit there is none; one that is named but cannot be read is lost. */
async function mustBeUnborn(folder: string): Promise<void> {
  const { code } = await runGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (code !== 0) return;
  throw new CommandError('The commit that is checked out cannot be read.', {
    exitCode: 3,
    hint: 'The repository is damaged: git fsck says what is missing. A fresh clone has it all.',
  });
}

/** Git would take it for one; no revision begins so, and `--end-of-options` is newer than many gits. */
const isOption = (revision: string): boolean => revision.startsWith('-');

async function commitOf(folder: string, revision: string): Promise<string | null> {
  if (isOption(revision)) return null;
  const wanted = ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`];
  const { code, stdout } = await runGit(folder, wanted);
  if (code === 0) return stdout.toString().trim();
  if (revision === 'HEAD') await mustBeUnborn(folder);
  return null;
}

async function changedSince(
  folder: string,
  commit: string | null,
  untracked: readonly string[],
): Promise<ChangedFile[]> {
  const others = await gitOutput(folder, ['ls-files', '--others', '-z', '--', ...untracked]);
  const known =
    commit === null
      ? gitFields(await gitOutput(folder, ['ls-files', '-z', '--', '.'])).map(asNew)
      : await differing(folder, commit);
  // A file that git was told to forget comes in both lists; what it was before counts.
  const changes = [...gitFields(others).map(asNew), ...known];
  return [...new Map(changes.map((each) => [each.file, each])).values()];
}

const asNew = (file: string): ChangedFile => ({ file, before: null });

async function differing(folder: string, commit: string): Promise<ChangedFile[]> {
  const output = await gitOutput(folder, [...RAW_DIFF, commit, '--', '.']);
  const fields = gitFields(output);
  // `:100644 100644 <id before> <id now> M`, then the path.
  return fields.flatMap((field, index) => {
    const file = fields[index + 1];
    if (index % 2 === 1 || file === undefined) return [];
    const [mode = '', now, before = ''] = field.split(' ');
    if (isSubmodule(mode) || isSubmodule(now)) return [asNew(`${file}/`)];
    return [{ file, before: /^0+$/.test(before) ? null : before }];
  });
}

async function contents(folder: string, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  if (ids.length === 0) return found;
  const output = await gitOutput(folder, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [id = '', type, size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (size === undefined) continue;
    if (type === 'blob') found.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
