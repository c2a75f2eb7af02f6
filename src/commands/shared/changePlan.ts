import { diffWorkspaces, type Side } from '../../diff/diffWorkspaces.ts';
import { type Edit, editText } from '../../edit/editText.ts';
import { formatDiagnostics } from '../../format/index.ts';
import { formatChangesText } from '../../format/changes/formatChangesText.ts';
import { formatPatch } from '../../format/formatPatch.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { Diagnostic, Path } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { Plan, SourceFile, Workspace } from '../../model/workspace.ts';
import { orderOfFields } from '../../workspace/orderOfFields.ts';
import { EXIT, type ExitCode } from '../command.ts';
import { type Checked, checkWorkspace } from './checkWorkspace.ts';
import { textOf } from './textOf.ts';

/** A plan that is about to be changed, with the workspace that it stands in. */
export interface PlanToChange {
  readonly checked: Checked;
  readonly workspace: Workspace;
  readonly plan: Plan;
  readonly asOf: string;
}

/** How a change is made: shown only, or written. */
export interface Making {
  readonly dryRun: boolean;
  /** Asks before anything is written; null where nobody is to be asked. */
  readonly confirm: (() => Promise<boolean>) | null;
}

/** Finds the plan with an id; a `CommandError` says what is near where there is none. */
export async function planToChange(
  context: Context,
  id: string,
  asOf: string,
): Promise<PlanToChange> {
  const checked = await checkWorkspace(context, asOf);
  const { workspace } = checked;
  if (workspace === null) {
    throw new CommandError('The configuration of this workspace cannot be used.', {
      hint: 'pip validate says why.',
    });
  }
  const plan = workspace.plansById.get(id);
  if (!plan) throw unknownPlan(id, workspace);
  const kind = workspace.kinds.find((each) => each.id === plan.kind);
  if (kind?.confidential === true && workspace.settings.visibility === 'public') {
    throw new CommandError(`The plan ${id} is confidential, and this workspace is public.`, {
      hint: 'Move it to a workspace with `visibility: confidential`.',
    });
  }
  return { checked, workspace, plan, asOf };
}

function unknownPlan(id: string, { plans, brokenPlanIds }: Workspace): CommandError {
  if (brokenPlanIds.has(id)) {
    return new CommandError(`The plan ${id} is too broken to be changed.`, {
      hint: 'pip validate says what is wrong.',
    });
  }
  const near = nearest(
    id,
    plans.map((plan) => plan.id),
  );
  return new CommandError(`There is no plan called ${id}.`, {
    hint: near ? `Did you mean ${near}?` : 'pip status lists all plans.',
  });
}

/**
 * Makes changes in the file of a plan: shows what they mean, refuses what would be a new error, and
 * writes the file whole, unless somebody else has changed it meanwhile.
 */
export async function changePlan(
  context: Context,
  { checked, workspace, plan, asOf }: PlanToChange,
  edits: readonly Edit[],
  { dryRun, confirm }: Making,
): Promise<ExitCode> {
  const { root } = checked;
  const before = textOf(context, root, plan.file);
  // What was found and asked for is found elsewhere in another text. That of a confidential plan is
  // not kept, and its file is compared before it is written only.
  const seen = checked.texts.get(plan.file) ?? '';
  if (seen !== '') mustBe(seen, before.replace(/^\uFEFF/, ''), plan);
  const after = edited(before, inFile(edits, plan), checked, workspace, plan);
  if (after === before) {
    context.note('The plan says so already: nothing was changed.\n');
    return EXIT.fine;
  }
  const filled = withText(context, plan.file, after);
  const now = await checkWorkspace(filled, asOf);
  const faults = newErrors(checked.diagnostics, now.diagnostics);
  if (faults.length > 0 || now.workspace === null) return refuse(context, now, faults);
  const sides: [Side, Side] = [
    { workspace, rollUps: checked.rollUps },
    { workspace: now.workspace, rollUps: now.rollUps },
  ];
  const changes = diffWorkspaces(...sides, asOf);
  // A change without meaning for anybody is shown by its lines.
  const isNamed = changes.length > 0;
  const shown = isNamed
    ? formatChangesText(changes, context.out)
    : formatPatch(plan.file, before, after);
  context.out.write(shown);
  if (dryRun) {
    context.note('\nNothing was written: this was a dry run.\n');
    return EXIT.fine;
  }
  if (confirm !== null && !(await confirm())) {
    context.note('Nothing was written.\n');
    return EXIT.fine;
  }
  mustBe(textOf(context, root, plan.file), before, plan);
  context.files.write(root, plan.file, after);
  context.note(`\n${context.shown(`${root}/${plan.file}`)} was written.\n`);
  return EXIT.fine;
}

/** Refuses to write over what somebody else has written since it was read. */
function mustBe(text: string | undefined, known: string, { file }: Plan): void {
  if (text === known) return;
  throw new CommandError(`${file} was changed by somebody else meanwhile.`, {
    hint: 'Nothing was written. Try again.',
  });
}

/** Paths of the data, turned into those of the file: parts that cannot be read may stand between. */
export const inFile = (edits: readonly Edit[], plan: Plan): Edit[] =>
  edits.map(({ path, value }) => ({ path: plan.pathInFile(path), value }));

/** The text of a plan with changes in it; a `CommandError` says why they cannot be made. */
export function edited(
  text: string,
  edits: readonly Edit[],
  { shapes }: Checked,
  { kinds }: Workspace,
  plan: Plan,
): string {
  const kind = kinds.find(({ id }) => id === plan.kind);
  const schema = shapes.schemas.get(kind?.schema ?? '');
  const order = (path: Path): string[] => (schema ? orderOfFields(schema, path) : []);
  const result = editText(text, edits, order);
  if ('text' in result) return result.text;
  throw new CommandError(`This cannot be changed in ${plan.file}: ${result.refused}`);
}

/** The same world with another text in the place of a file. */
export function withText(context: Context, file: string, text: string): Context {
  const { files } = context;
  const source: SourceFile = { file, text: text.replace(/^\uFEFF/, '') };
  const readSources = (root: string): SourceFile[] =>
    files.readSources(root).map((each) => (each.file === file ? source : each));
  return { ...context, files: { ...files, readSources } };
}

/** Errors that were not there before, wherever they stand. */
export function newErrors(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): readonly Diagnostic[] {
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  return after.filter(
    ({ severity, fingerprint }) => severity === 'error' && !known.has(fingerprint),
  );
}

/** Shows the errors that a change would make. */
export function refuse(
  context: Context,
  { texts }: Checked,
  diagnostics: readonly Diagnostic[],
): ExitCode {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  context.err.write(formatDiagnostics('text', { diagnostics, files, texts }, context.err));
  context.err.write('\npip: Nothing was written, because this would be wrong.\n');
  return EXIT.problems;
}
