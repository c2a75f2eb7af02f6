import { CommandError } from '../../../model/commandError.ts';
import type { Context } from '../../../model/context.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { PlanWish } from '../../../model/importList.ts';
import { formatDiagnostics } from '../../../format/index.ts';
import type { PlanToChange } from '../changePlan.ts';
import { newErrors, type Rewrite, rewriteOf, withTexts } from '../changePlans.ts';
import { readablePath } from '../../../workspace/diagnose.ts';
import { checkWorkspace } from '../checkWorkspace.ts';

/** What a plan would be with answers in it, or what would be wrong about it, as it is told. */
export type Tried =
  | (PlanToChange & {
      /** What speaks against the texts that were just said, as it is told; empty where nothing does. */
      readonly doubts: string;
    })
  | { readonly fault: string };

/**
 * Puts answers into a plan without writing it: a mistake is told while its author still thinks of it.
 * @param said what was said last.
 */
export async function tryAnswers(
  context: Context,
  found: PlanToChange,
  edits: PlanWish['edits'],
  said: PlanWish['edits'],
): Promise<Tried> {
  const { checked, workspace, plan, asOf } = found;
  const rewrite = rewriteOrFault(() => rewriteOf(context, checked, workspace, plan, edits));
  if ('fault' in rewrite) return rewrite;
  const now = await checkWorkspace(withTexts(context, [rewrite]), asOf);
  const errors = newErrors(checked.diagnostics, now.diagnostics);
  const told = (diagnostics: readonly Diagnostic[]): string => {
    const files = new Set(diagnostics.map(({ file }) => file)).size;
    const { texts } = now;
    return formatDiagnostics('text', { diagnostics, files, texts }, context.err);
  };
  const then = now.workspace?.plansById.get(plan.id);
  if (errors.length === 0 && now.workspace !== null && then !== undefined) {
    const doubts = doubtsAbout(now.diagnostics, found, said);
    const doubted = doubts.length === 0 ? '' : told(doubts);
    return { checked: now, workspace: now.workspace, plan: then, asOf, doubts: doubted };
  }
  return { fault: told(errors) };
}

/** Warnings about a text that was just said: nobody else would see them before the plan is checked. */
function doubtsAbout(
  now: readonly Diagnostic[],
  { checked, plan }: PlanToChange,
  said: PlanWish['edits'],
): Diagnostic[] {
  const known = new Set(checked.diagnostics.map(({ fingerprint }) => fingerprint));
  const places = said
    .filter(({ path }) => path.at(-1) !== 'rating')
    .map(({ path }) => readablePath(path, plan.data));
  return now.filter(
    ({ file, path, fingerprint }) =>
      file === plan.file && places.includes(path) && !known.has(fingerprint),
  );
}

function rewriteOrFault(make: () => Rewrite): Rewrite | { readonly fault: string } {
  try {
    return make();
  } catch (error) {
    // Where somebody else was faster, nothing that is said from here on could be written.
    if (!(error instanceof CommandError) || error.exitCode !== 2) throw error;
    return { fault: `${error.message}\n` };
  }
}
