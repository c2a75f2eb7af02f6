import { formatDiagnostics } from '../../format/index.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { nearest } from '../../model/nearest.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { inReadingOrder } from '../../workspace/diagnose.ts';
import { loadWorkspace } from '../../workspace/loadWorkspace.ts';
import { findRoot, shapesIn } from './checkWorkspace.ts';

/** A workspace as it is on disk, without its rules; null, with everything told, where its configuration cannot be used. */
export async function openWorkspace(
  context: Context,
): Promise<{ readonly root: string; readonly workspace: Workspace } | null> {
  const root = findRoot(context);
  const sources = context.files.readSources(root);
  const { shapes, diagnostics: ofSchemas, texts: schemas } = await shapesIn(sources);
  const { workspace, diagnostics: ofFiles, texts: files } = loadWorkspace(sources, shapes);
  if (workspace) return { root, workspace };
  const diagnostics = inReadingOrder([...ofSchemas, ...ofFiles]);
  const many = new Set(diagnostics.map(({ file }) => file)).size;
  const texts = new Map([...files, ...schemas]);
  context.err.write(formatDiagnostics('text', { diagnostics, files: many, texts }, context.err));
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
