import type { DatedCommit, Repository } from '../../model/repository.ts';
import { CONFIG_FILE, DIRECTORY_FILE, type Plan, type Workspace } from '../../model/workspace.ts';
import { loadWorkspace } from '../../workspace/loadWorkspace.ts';
import { withPlans } from '../../workspace/withPlans.ts';
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
 * Loads a workspace as it stood in a commit. Of git only the texts that differ are read, and only
 * these are parsed: the other plans are those of now, unless what all plans go by is another.
 */
export async function readPastWorkspace(
  now: Workspace,
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
  const held = new Set(past.files);
  const staying = now.plans.filter((plan) => held.has(plan.file) && !isTouched(plan));
  const known = new Set(staying.map(({ file }) => file));
  const sources = await past.read(past.files.filter((file) => !known.has(file)));
  const { shapes, diagnostics } = await shapesIn(sources);
  const { workspace } = loadWorkspace(sources, shapes);
  const isReadable = workspace !== null && diagnostics.length === 0;
  return {
    workspace: isReadable ? withPlans(workspace, [...workspace.plans, ...staying]) : null,
    isTouched,
  };
}

/** Whether all plans go by a file. */
const isFrame = (file: string): boolean =>
  file === CONFIG_FILE || file === DIRECTORY_FILE || /^(?:measures|schemas)\//.test(file);
