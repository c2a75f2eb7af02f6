import { type PlanVersion, recordOf } from '../../diff/recordOf.ts';
import type { Context } from '../../model/context.ts';
import type { PlanRecord } from '../../model/planRecord.ts';
import type { FileRevision, Repository } from '../../model/repository.ts';
import type { Plan, SourceFile, Workspace } from '../../model/workspace.ts';
import { loadWorkspace } from '../../workspace/loadWorkspace.ts';
import { shapesIn } from './checkWorkspace.ts';

/**
 * What git knows of a plan: each version of its file is read once, by the configuration that the
 * workspace has now. Says what is missing of the history.
 */
export async function readRecord(
  context: Context,
  repository: Repository,
  root: string,
  { plan, workspace }: { readonly plan: Plan; readonly workspace: Workspace },
): Promise<PlanRecord> {
  const newest = await repository.revisionsOf(plan.file);
  const revisions = newest.filter(({ id }) => id !== null).reverse();
  const frame = context.files.readSources(root).filter(({ file }) => !file.startsWith('plans/'));
  const versions = await readVersions(repository, frame, revisions);
  await tellMissing(context, repository, root, plan, revisions.length);
  const known = new Set(versions.map(({ revision }) => revision));
  return {
    plan: plan.id,
    title: plan.title,
    file: plan.file,
    revisions,
    unreadable: revisions.filter((revision) => !known.has(revision)),
    parts: recordOf(versions, workspace),
  };
}

/** All versions are loaded at once, as if each was a plan of its own. */
async function readVersions(
  repository: Repository,
  frame: readonly SourceFile[],
  revisions: readonly FileRevision[],
): Promise<PlanVersion[]> {
  const byFile = new Map(
    revisions.map((revision, index) => [`plans/${String(index).padStart(6, '0')}.yaml`, revision]),
  );
  const texts = await repository.texts(
    [...byFile].map(([file, { id }]) => ({ file, id: id ?? '' })),
  );
  const { shapes } = await shapesIn(frame);
  const { workspace } = loadWorkspace([...frame, ...texts], shapes);
  return (workspace?.plans ?? [])
    .flatMap((plan): PlanVersion[] => {
      const revision = byFile.get(plan.file);
      return revision ? [{ plan, revision }] : [];
    })
    .sort((a, b) => (a.plan.file < b.plan.file ? -1 : 1));
}

async function tellMissing(
  { note, revision }: Context,
  repository: Repository,
  root: string,
  plan: Plan,
  count: number,
): Promise<void> {
  if (await repository.isShallow()) {
    note('This clone holds the newest history alone. Fetch the rest: git fetch --unshallow\n');
  }
  const now = await revision(root);
  if (count > 0 && now?.dirty.includes(plan.file)) {
    note(`${plan.file} has changes that are not committed: they are not in this.\n`);
  }
}
