import { normalize, relative, resolve, sep } from 'node:path';
import type { PlanChanges } from '../../model/change.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { nearest } from '../../model/nearest.ts';
import type { WorkspaceState } from './workspaceStates.ts';

/** Everything that changed, and the states in which it did. */
interface Found {
  readonly all: readonly PlanChanges[];
  readonly states: readonly WorkspaceState[];
}

/** What somebody wants to see of it, as it was typed. */
interface Wanted {
  readonly root: string;
  readonly paths: readonly string[];
  readonly plans: readonly string[];
}

/** Of all changes those in the files and plans that were named; all where none was. */
export async function chooseChanges(
  context: Context,
  { all, states }: Found,
  { root, paths, plans }: Wanted,
): Promise<PlanChanges[]> {
  const files = new Set(states.flatMap((state) => state.files));
  const places = paths.map((typed) => placeOf(context, root, typed, files));
  await mustBeKnown(plans, all, states);
  return all.filter(({ plan, formerId, fileBefore, fileAfter }) => {
    const isThere = (file: string | null): boolean =>
      file !== null && places.some((place) => isIn(place, file));
    const isNamed = plans.includes(plan) || (formerId !== null && plans.includes(formerId));
    return (
      (paths.length === 0 || isThere(fileBefore) || isThere(fileAfter)) &&
      (plans.length === 0 || isNamed)
    );
  });
}

const isIn = (place: string, file: string): boolean =>
  place === '' || file === place || file.startsWith(`${place}/`);

/** A path as the workspace knows it, also where only an older state has something there. */
function placeOf(
  { files, cwd }: Context,
  root: string,
  typed: string,
  known: ReadonlySet<string>,
): string {
  const path = resolve(cwd, typed);
  const found = files.resolve(root, path);
  if (found.state === 'outside') throw new CommandError(`${typed} is not in this workspace.`);
  const place =
    found.state === 'missing' ? normalize(relative(root, path)).split(sep).join('/') : found.path;
  if ([...known].some((file) => isIn(place, file))) return place;
  if (found.state === 'missing') {
    throw new CommandError(`There is no file or folder ${typed}, and there was none.`);
  }
  throw new CommandError(`There is no plan at ${typed}.`, {
    hint: 'Plans are the YAML files under plans/.',
  });
}

async function mustBeKnown(
  ids: readonly string[],
  all: readonly PlanChanges[],
  states: readonly WorkspaceState[],
): Promise<void> {
  const changed = all.flatMap(({ plan, formerId }) =>
    formerId === null ? [plan] : [plan, formerId],
  );
  for (const id of ids) {
    if (changed.includes(id)) continue;
    const holding = await Promise.all(states.map((state) => state.holding([id])));
    if (holding.some((files) => files.length > 0)) continue;
    const near = nearest(id, changed);
    throw new CommandError(`There is no plan called ${id}.`, {
      hint: near ? `Did you mean ${near}?` : 'pip status lists all plans.',
    });
  }
}
