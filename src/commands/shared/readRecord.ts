import { recordOf } from '../../diff/recordOf.ts';
import type { Context } from '../../model/context.ts';
import type { PlanRecord } from '../../model/planRecord.ts';
import type { FileRevision, Repository } from '../../model/repository.ts';
import type { Plan, SourceFile, Workspace } from '../../model/workspace.ts';
import { loadWorkspace } from '../../workspace/loadWorkspace.ts';
import { shapesIn } from './checkWorkspace.ts';

interface Asked {
  readonly plan: Plan;
  readonly workspace: Workspace;
  /** What all plans go by. */
  readonly frame: readonly SourceFile[];
}

/**
 * What git knows of a plan: each version of its file is read once, by the configuration that the
 * workspace has now. Says what is missing of the history.
 */
export async function readRecord(
  context: Context,
  repository: Repository,
  root: string,
  { plan, workspace, frame }: Asked,
): Promise<PlanRecord> {
  const revisions = (await repository.revisionsOf(plan.file)).reverse();
  const plans = await readVersions(repository, frame, revisions);
  const held = revisions.filter(({ id }) => id !== null);
  await tellMissing(context, repository, root, plan, held.length);
  return {
    plan: plan.id,
    title: plan.title,
    file: plan.file,
    revisions: held,
    unreadable: held.filter(({ id }) => id === null || !plans.has(id)),
    parts: recordOf(revisions, plans, workspace),
  };
}

/** Every content that a plan had, by its id; all are loaded at once, as if each was a plan of its own. */
async function readVersions(
  repository: Repository,
  frame: readonly SourceFile[],
  revisions: readonly FileRevision[],
): Promise<Map<string, Plan>> {
  const ids = [...new Set(revisions.flatMap(({ id }) => id ?? []))];
  const fileOf = (id: string): string => `plans/${id}.yaml`;
  const texts = await repository.texts(ids.map((id) => ({ file: fileOf(id), id })));
  const { shapes } = await shapesIn(frame);
  const { workspace } = loadWorkspace([...frame, ...texts], shapes);
  const byFile = new Map((workspace?.plans ?? []).map((plan) => [plan.file, plan]));
  return new Map(
    ids.flatMap((id) => {
      const plan = byFile.get(fileOf(id));
      return plan ? [[id, plan] as const] : [];
    }),
  );
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
