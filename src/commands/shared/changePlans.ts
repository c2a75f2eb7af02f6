import { diffWorkspaces, type Side } from '../../diff/diffWorkspaces.ts';
import { type Edit, editText } from '../../edit/editText.ts';
import { mergePlans } from '../../edit/merge/mergePlans.ts';
import { formatChangesText } from '../../format/changes/formatChangesText.ts';
import { formatPatch } from '../../format/formatPatch.ts';
import { formatDiagnostics } from '../../format/index.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { Diagnostic, Path } from '../../model/diagnostic.ts';
import type { PlanWish } from '../../model/importList.ts';
import type { Plan, SourceFile, Workspace } from '../../model/workspace.ts';
import { orderOfFields } from '../../workspace/orderOfFields.ts';
import { type Checked, checkWorkspace } from './checkWorkspace.ts';
import { textOf } from './textOf.ts';

/** A workspace whose plans are about to be changed. */
export interface PlansToChange {
  readonly checked: Checked;
  readonly workspace: Workspace;
  readonly asOf: string;
}

/** How changes are made: shown only, or written. */
export interface Making {
  readonly dryRun: boolean;
  /** Asks before anything is written; null or left out where nobody is to be asked. */
  readonly confirm?: (() => Promise<boolean>) | null;
}

/** What became of changes; `problems` where they were refused as wrong, which is told. */
export interface Changed {
  readonly outcome: 'written' | 'shown' | 'unchanged' | 'declined' | 'problems';
  /** Files that were written. */
  readonly files: readonly string[];
}

/** A file with its text as it is and as it is to be. */
export interface Rewrite {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** Somebody else has changed the file since it was read, and that stays. */
  readonly isMerged?: boolean;
}

/**
 * Makes changes in plans: shows what they mean, refuses what would be a new error, and writes the
 * files. What somebody else has written meanwhile stays; where both changed the same, it is refused. All plans are checked together before the
 * first is written, so that either every plan can be as wanted or none is touched. Gives what became
 * of it, for the command to say.
 */
export async function makeChanges(
  context: Context,
  { checked, workspace, asOf }: PlansToChange,
  wishes: readonly PlanWish[],
  { dryRun, confirm = null }: Making,
): Promise<Changed> {
  const rewrites = wishes
    .flatMap(({ plan: id, edits }) => {
      const plan = workspace.plansById.get(id);
      return plan ? [rewriteOf(context, checked, workspace, plan, edits)] : [];
    })
    .filter(({ before, after }) => before !== after);
  if (rewrites.length === 0) return without('unchanged');
  const now = await checkWorkspace(withTexts(context, rewrites), asOf);
  const merged = rewrites.filter((each) => each.isMerged === true);
  for (const { file } of merged) {
    context.note(
      `\n${file} was changed by somebody else meanwhile: both are brought together.\n\n`,
    );
  }
  // What somebody else has changed is no change of this one.
  const ground = merged.length > 0 ? await checkWorkspace(context, asOf) : checked;
  const faults = newErrors(ground.diagnostics, now.diagnostics);
  if (faults.length > 0 || now.workspace === null) {
    refuse(context, now, faults);
    return without('problems');
  }
  const sides: [Side, Side] = [
    rewrittenIn(ground.workspace ?? workspace, ground, rewrites),
    rewrittenIn(now.workspace, now, rewrites),
  ];
  const changes = diffWorkspaces(...sides, asOf);
  // A change without meaning for anybody is shown by its lines.
  const shown =
    changes.length > 0 ? formatChangesText(changes, context.out) : rewrites.map(patchOf).join('');
  context.out.write(shown);
  if (dryRun) return without('shown');
  if (confirm !== null && !(await confirm())) return without('declined');
  await writeAll(context, checked.root, rewrites);
  return { outcome: 'written', files: rewrites.map(({ file }) => file) };
}

/** The plans that are written anew, in their workspace: to compare all of a state would take long. */
function rewrittenIn(
  workspace: Workspace,
  { rollUps }: Checked,
  rewrites: readonly Rewrite[],
): Side {
  const files = new Set(rewrites.map(({ file }) => file));
  const plans = workspace.plans.filter(({ file }) => files.has(file));
  return { workspace: { ...workspace, plans }, rollUps };
}

const without = (outcome: Changed['outcome']): Changed => ({ outcome, files: [] });

const patchOf = ({ file, before, after }: Rewrite): string => formatPatch(file, before, after);

/** The text of a plan as it is, and with changes in it; a `CommandError` says why they cannot be made. */
export function rewriteOf(
  context: Context,
  checked: Checked,
  workspace: Workspace,
  plan: Plan,
  edits: PlanWish['edits'],
): Rewrite {
  const { file } = plan;
  const before = textOf(context, checked.root, file);
  // What was found and asked for is found elsewhere in another text. That of a confidential plan is
  // not kept, and its file is compared before it is written only.
  const seen = checked.texts.get(file) ?? '';
  const isSame = seen === '' || seen === before.replace(/^\uFEFF/, '');
  const after = edited(isSame ? before : seen, inFile(edits, plan), checked, workspace, plan);
  return isSame ? { file, before, after } : broughtTogether(file, { base: seen, before, after });
}

const NO_LINES = { text: '', isClean: false };

/** A change to a text that somebody else has changed since it was read: both stay, field by field. */
function broughtTogether(
  file: string,
  { base, before, after }: { base: string; before: string; after: string },
): Rewrite {
  const texts = { base, ours: before, theirs: after };
  const { text, isClean } = mergePlans(texts, NO_LINES, { size: 7, ours: 'now', theirs: 'wanted' });
  if (!isClean) throw changedMeanwhile(file);
  return { file, before, after: text, isMerged: true };
}

/** Writes files that nobody has touched since they were read, all of them or none. */
export function writeAll(
  context: Context,
  root: string,
  rewrites: readonly Rewrite[],
): Promise<void> {
  return context.alone(root, () => {
    for (const { file, before } of rewrites) {
      if (textOf(context, root, file) !== before) throw changedMeanwhile(file);
    }
    for (const { file, after } of rewrites) context.files.write(root, file, after);
  });
}

/** Nothing is written over what somebody else has written since it was read. */
export function changedMeanwhile(file: string): CommandError {
  return new CommandError(`${file} was changed by somebody else meanwhile.`, {
    exitCode: 3,
    hint: 'Nothing was written. Try again.',
  });
}

/** Paths of the data, turned into those of the file: parts that cannot be read may stand between. */
const inFile = (edits: readonly Edit[], plan: Plan): Edit[] =>
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

/** The same world with other texts in the place of files, or beside them. */
export function withTexts(
  context: Context,
  texts: readonly Pick<Rewrite, 'file' | 'after'>[],
): Context {
  const { files } = context;
  const sources = texts.map(({ file, after }): SourceFile => {
    return { file, text: after.replace(/^\uFEFF/, '') };
  });
  const isOther = ({ file }: SourceFile): boolean => sources.every((each) => each.file !== file);
  const readSources = (root: string): SourceFile[] =>
    [...files.readSources(root).filter(isOther), ...sources].sort((a, b) =>
      a.file < b.file ? -1 : 1,
    );
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
): void {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  context.err.write(formatDiagnostics('text', { diagnostics, files, texts }, context.err));
  context.err.write('\npip: Nothing was written, because this would be wrong.\n');
}
