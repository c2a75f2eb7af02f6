import { diffWorkspaces, type Side } from '../../diff/diffWorkspaces.ts';
import { formatChangesText } from '../../format/changes/formatChangesText.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { PlanWish } from '../../model/importList.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { EXIT, type ExitCode } from '../command.ts';
import { edited, inFile, newErrors, refuse, withText } from './changePlan.ts';
import { type Checked, checkWorkspace } from './checkWorkspace.ts';
import { textOf } from './textOf.ts';

/** A workspace whose plans are about to be changed. */
export interface PlansToChange {
  readonly checked: Checked;
  readonly workspace: Workspace;
  readonly asOf: string;
}

/** A file with its text as it is and as it is to be. */
interface Rewrite {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Makes changes in several plans: all of them are checked together before the first is written, so
 * that either every plan can be as wanted or none is touched. Shows what the changes mean.
 */
export async function changePlans(
  context: Context,
  { checked, workspace, asOf }: PlansToChange,
  wishes: readonly PlanWish[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<ExitCode> {
  const rewrites = wishes.flatMap(({ plan: id, edits }) => {
    const plan = workspace.plansById.get(id);
    return plan ? [rewriteOf(context, checked, workspace, plan, edits)] : [];
  });
  const filled = rewrites.reduce((world, { file, after }) => withText(world, file, after), context);
  const now = await checkWorkspace(filled, asOf);
  const faults = newErrors(checked.diagnostics, now.diagnostics);
  if (faults.length > 0 || now.workspace === null) return refuse(context, now, faults);
  const sides: [Side, Side] = [
    { workspace, rollUps: checked.rollUps },
    { workspace: now.workspace, rollUps: now.rollUps },
  ];
  context.out.write(`${formatChangesText(diffWorkspaces(...sides, asOf), context.out)}\n`);
  if (!dryRun) writeAll(context, checked.root, rewrites);
  return EXIT.fine;
}

function rewriteOf(
  context: Context,
  checked: Checked,
  workspace: Workspace,
  plan: Plan,
  edits: PlanWish['edits'],
): Rewrite {
  const before = textOf(context, checked.root, plan.file);
  const after = edited(before, inFile(edits, plan), checked, workspace, plan);
  return { file: plan.file, before, after };
}

function writeAll(context: Context, root: string, rewrites: readonly Rewrite[]): void {
  for (const { file, before } of rewrites) mustBe(textOf(context, root, file), before, file);
  for (const { file, after } of rewrites) {
    context.files.write(root, file, after);
    context.note(`${context.shown(`${root}/${file}`)} was written.\n`);
  }
}

/** Refuses to write over what somebody else has written since it was read. */
function mustBe(text: string, known: string, file: string): void {
  if (text === known) return;
  throw new CommandError(`${file} was changed by somebody else meanwhile.`, {
    hint: 'Nothing was written. Try again.',
  });
}
