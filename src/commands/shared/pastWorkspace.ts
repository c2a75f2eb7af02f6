import type { Context } from '../../model/context.ts';
import type { DatedCommit, Repository } from '../../model/repository.ts';
import { CONFIG_FILE, DIRECTORY_FILE, type Plan, type Workspace } from '../../model/workspace.ts';
import { loadWorkspace } from '../../workspace/loadWorkspace.ts';
import { shapesIn } from './checkWorkspace.ts';
import { isRead, snapshotState } from './workspaceStates.ts';

/** A workspace as a commit held it, beside what is on disk now. */
export interface PastWorkspace {
  /** Null where it cannot be read. */
  readonly workspace: Workspace | null;
  /** Whether a plan, or what it goes by, is another now than it was. */
  readonly isTouched: (plan: Plan) => boolean;
}

/**
 * Loads a workspace as it stood in a commit. Of git only the texts that differ are read: the others
 * are those on disk.
 */
export async function readPastWorkspace(
  { files }: Context,
  root: string,
  repository: Repository,
  { commit, on }: DatedCommit,
): Promise<PastWorkspace> {
  const [changed, past] = await Promise.all([
    repository.changedSince(commit, ['plans']),
    snapshotState(repository, { commit }, on),
  ]);
  const differs = new Set(changed.map(({ file }) => file));
  const isSame = (file: string): boolean =>
    !differs.has(file) && !differs.has(past.links.get(file) ?? file);
  const isAll = [...differs].some((file) => isRead(file) && isFrame(file));
  const isTouched = ({ file }: Plan): boolean => isAll || !isSame(file);
  const disk = new Map(files.readSources(root).map((source) => [source.file, source]));
  const known = (file: string) => (isSame(file) ? disk.get(file) : undefined);
  const older = await past.read(past.files.filter((file) => known(file) === undefined));
  const sources = [...past.files.flatMap((file) => known(file) ?? []), ...older];
  const { shapes, diagnostics } = await shapesIn(sources);
  const { workspace } = loadWorkspace(sources, shapes);
  return { workspace: diagnostics.length > 0 ? null : workspace, isTouched };
}

/** Whether all plans go by a file. */
const isFrame = (file: string): boolean =>
  file === CONFIG_FILE || file === DIRECTORY_FILE || /^(?:measures|schemas)\//.test(file);
