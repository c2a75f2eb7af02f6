import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { ChangedFile, Repository } from '../../model/repository.ts';
import { CONFIG_FILE, DIRECTORY_FILE, type Workspace } from '../../model/workspace.ts';
import { filesConcerned } from '../../workspace/filesConcerned.ts';
import { loadWorkspace } from '../../workspace/loadWorkspace.ts';
import type { Shapes } from '../../workspace/shapes.ts';
import type { Checked } from './checkWorkspace.ts';
import { missingRevision, noMergeBase } from './missingRevision.ts';

/** What `--changed` compares with where no revision is typed. */
export const HEAD = 'HEAD';

/** Where pip reads its files: one that git does not know there is a new one. */
const READ = [CONFIG_FILE, DIRECTORY_FILE, 'plans', 'measures', 'schemas'];

/**
 * Of the files of a workspace those that differ from a revision, and those that refer to them. A
 * revision that is not behind what is checked out stands for the commit where the two parted.
 */
export async function changedFiles(
  context: Context,
  { root, workspace, shapes }: Checked,
  files: readonly string[],
  revision: string,
): Promise<Set<string>> {
  const repository = await context.openRepository(root);
  const base = await baseOf(repository, revision);
  const changes = await repository.changedSince(base, READ);
  // Without a configuration there are no plans yet, and nobody knows who refers to whom.
  if (workspace === null) return new Set(files);
  const before = await workspaceBefore(context, root, repository, changes, shapes);
  if (before === null) return new Set(files);
  return filesConcerned(
    { now: workspace, before, changed: changes.map(({ file }) => file) },
    files,
  );
}

/** The files that changed as they were, in the configuration of today; null where it fits nothing. */
async function workspaceBefore(
  { files }: Context,
  root: string,
  repository: Repository,
  changes: readonly ChangedFile[],
  shapes: Shapes,
): Promise<Workspace | null> {
  const old = changes.filter(({ file }) => /^(?:plans|measures)\/.*\.ya?ml$/i.test(file));
  const contents = await repository.contents(old.flatMap(({ before }) => before ?? []));
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const settings = [CONFIG_FILE, DIRECTORY_FILE].flatMap((file) => {
    const bytes = files.read(root, file);
    return bytes === null ? [] : [{ file, text: decode(bytes) }];
  });
  const texts = old.flatMap(({ file, before }) => {
    if (before === null) return [];
    const bytes = contents.get(before);
    return [bytes ? { file, text: decode(bytes) } : { file, unreadable: 'Not a file.' }];
  });
  return loadWorkspace([...settings, ...texts], shapes).workspace;
}

/** The commit to compare with; null before the first one. */
async function baseOf(repository: Repository, revision: string): Promise<string | null> {
  if (revision === '' || revision.startsWith('-')) {
    throw new CommandError(`--changed "${revision}" is not a revision.`, { hint: EXAMPLES });
  }
  if (/\.\.\.?/.test(revision)) {
    throw new CommandError(`--changed ${revision} is a range of revisions.`, {
      hint: 'Name one: the files on disk are compared with it.',
    });
  }
  const head = await repository.commit(HEAD);
  if (head === null && revision === HEAD) return null;
  const commit = await repository.commit(revision);
  if (commit === null) throw await missingRevision(repository, revision, UNKNOWN);
  const base = head === null ? null : await repository.mergeBase(commit, head);
  if (base === null) throw await noMergeBase(repository, revision, 'what is checked out');
  return base;
}

const EXAMPLES = 'Name a commit, branch or tag, like --changed origin/main.';
const UNKNOWN = `${EXAMPLES} Paths come before it: pip validate plans/schools --changed.`;
