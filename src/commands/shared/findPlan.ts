import { formatDiagnostics } from '../../format/index.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { nearest } from '../../model/nearest.ts';
import type { Plan, SourceFile, Workspace } from '../../model/workspace.ts';
import { inReadingOrder } from '../../workspace/diagnose.ts';
import { loadWorkspace } from '../../workspace/loadWorkspace.ts';
import { findRoot, shapesIn } from './checkWorkspace.ts';
import { isPlan, plansNamed } from './plansNamed.ts';
import { diskState } from './workspaceStates.ts';

/** A workspace as it is on disk, without its rules. */
export interface OpenedWorkspace {
  readonly root: string;
  readonly workspace: Workspace;
  /** What all plans go by. */
  readonly frame: readonly SourceFile[];
}

/**
 * Opens the workspace; null, with everything told, where its configuration cannot be used.
 * @param id of the plan that matters: of the others only those are read that it names.
 */
export async function openWorkspace(
  context: Context,
  id?: string,
): Promise<OpenedWorkspace | null> {
  const root = findRoot(context);
  const state = diskState(context, root, []);
  const sources = await state.read(state.files);
  const frame = sources.filter(({ file }) => !isPlan(file));
  const compiled = await shapesIn(frame);
  if (id !== undefined) {
    const files = await state.holding([id]);
    const named = await state.holding(plansNamed(await state.read(files)));
    const few = await state.read([...new Set([...files, ...named])]);
    const { workspace } = loadWorkspace([...frame, ...few], compiled.shapes);
    // An id that is written in an unusual way, or not at all, is looked for in all of them.
    if (workspace?.plans.some((plan) => plan.id === id)) return { root, workspace, frame };
  }
  const { workspace, diagnostics, texts } = loadWorkspace(sources, compiled.shapes);
  if (workspace) return { root, workspace, frame };
  const all = inReadingOrder([...compiled.diagnostics, ...diagnostics]);
  const many = new Set(all.map(({ file }) => file)).size;
  const shown = { diagnostics: all, files: many, texts: new Map([...texts, ...compiled.texts]) };
  context.err.write(formatDiagnostics('text', shown, context.err));
  return null;
}

/** The plan of an id. */
export function findPlan({ plans }: Workspace, id: string): Plan {
  const plan = plans.find((each) => each.id === id);
  if (plan) return plan;
  const ids = plans.map((each) => each.id);
  const near = nearest(id, ids);
  throw new CommandError(`There is no plan called ${id}.`, {
    hint: near ? `Did you mean ${near}?` : 'pip status lists the plans.',
  });
}
