import { diffPlan } from '../../diff/diffPlan.ts';
import type { Change } from '../../model/change.ts';
import type { DatedChange } from '../../model/changedSince.ts';
import type { Context, Revision } from '../../model/context.ts';
import { placeOfChange } from '../../model/placeOfChange.ts';
import type { FileStep, Repository } from '../../model/repository.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { loadWorkspace } from '../../workspace/loadWorkspace.ts';
import { shapesIn } from './checkWorkspace.ts';

/** Says of each change of a plan who saved it when. */
export type DateChanges = (was: Plan, is: Plan, changes: readonly Change[]) => DatedChange[];

/** A plan before and after somebody saved it. */
interface Step {
  readonly was: Plan;
  readonly is: Plan;
  readonly saved: Exclude<DatedChange['saved'], null>;
  /** The day that the change is judged by. */
  readonly on: string;
}

interface Wanted {
  readonly root: string;
  readonly workspace: Workspace;
  readonly revision: Revision | null;
  readonly asOf: string;
  /** The commit that the changes are counted from. */
  readonly after: string;
  /** Files of the plans that changed. */
  readonly files: ReadonlySet<string>;
}

/** Reads every version that the changed plans had since a commit, each content once. */
export async function readDates(
  context: Context,
  repository: Repository,
  { root, workspace, revision, asOf, after, files }: Wanted,
): Promise<DateChanges> {
  const steps = withNamesNow(await repository.stepsSince(after, 'plans'));
  const own = steps.filter(({ now, was, is }) => files.has(now) && was !== null && is !== null);
  const versionsOf = await readVersions(context, repository, root, own);
  const dirty = new Set(revision?.dirty ?? []);
  return (was, is, changes) => {
    const ofPlan = own.filter(({ now }) => now === is.file).reverse();
    const versions = versionsOf(ofPlan);
    const saved = ofPlan.flatMap(({ step: { on, author: by }, ...ids }): Step[] => {
      const [older, newer] = [versions.get(ids.was ?? ''), versions.get(ids.is ?? '')];
      return older && newer ? [{ was: older, is: newer, saved: { on, by }, on }] : [];
    });
    const last = saved.at(-1)?.is ?? was;
    const open: Step = { was: last, is, saved: 'not committed', on: asOf };
    return dated(changes, dirty.has(is.file) ? [...saved, open] : saved, workspace);
  };
}

/** A step with the path that its file has now. */
interface NamedStep {
  readonly step: FileStep;
  readonly now: string;
  readonly was: string | null;
  readonly is: string | null;
}

/** From the newest step on, each path is that which the file has now. */
function withNamesNow(steps: readonly FileStep[]): NamedStep[] {
  const nameNow = new Map<string, string>();
  return steps.map((step) => {
    const { path, from, was, is } = step;
    const now = nameNow.get(path) ?? path;
    if (from !== path) {
      nameNow.delete(path);
      nameNow.set(from, now);
    }
    return { step, now, was, is };
  });
}

/** Reads the texts of all versions at once, and loads those of some steps when they are asked for. */
async function readVersions(
  { files }: Context,
  repository: Repository,
  root: string,
  steps: readonly NamedStep[],
): Promise<(some: readonly NamedStep[]) => ReadonlyMap<string, Plan>> {
  const fileOf = (id: string): string => `plans/${id}.yaml`;
  const ids = idsIn(steps);
  const texts = await repository.texts(ids.map((id) => ({ file: fileOf(id), id })));
  const byFile = new Map(texts.map((text) => [text.file, text]));
  const frame = files.readSources(root).filter(({ file }) => !file.startsWith('plans/'));
  const { shapes } = await shapesIn(frame);
  return (some) => {
    const wanted = idsIn(some);
    if (wanted.length === 0) return new Map();
    const own = wanted.flatMap((id) => byFile.get(fileOf(id)) ?? []);
    // As if each version was a plan of its own.
    const { workspace } = loadWorkspace([...frame, ...own], shapes);
    const plans = new Map(workspace?.plans.map((plan) => [plan.file, plan]));
    return new Map(
      wanted.flatMap((id): [string, Plan][] => {
        const plan = plans.get(fileOf(id));
        return plan ? [[id, plan]] : [];
      }),
    );
  };
}

const idsIn = (steps: readonly NamedStep[]): string[] =>
  [...new Set(steps.flatMap(({ was, is }) => [was, is]))].filter((id) => id !== null);

function dated(
  changes: readonly Change[],
  steps: readonly Step[],
  workspace: Workspace,
): DatedChange[] {
  const found = new Map<string, { readonly saved: Step['saved']; readonly own: Change }>();
  for (const { was, is, saved, on } of changes.length > 0 ? steps : []) {
    const made = diffPlan({ plan: was, workspace }, { plan: is, workspace }, on);
    for (const own of made) found.set(placeOfChange(own), { saved, own });
  }
  return changes.map((change) => {
    const last = found.get(placeOfChange(change));
    return { change: last ? asMade(change, last.own) : change, saved: last?.saved ?? null };
  });
}

/** A rating that was changed while its cycle was open is no change of a closed cycle later on. */
function asMade(change: Change, own: Change): Change {
  if (change.name !== 'closed-rating-changed' || own.class !== change.class) return change;
  const { name, weakens, severity } = own;
  return { ...change, name, weakens, severity, explained: weakens ? change.explained : null };
}
