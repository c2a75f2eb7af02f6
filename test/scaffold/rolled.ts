import { editText } from '../../src/edit/editText.ts';
import { leaveOutParts } from '../../src/edit/leaveOutParts.ts';
import type { Decision, NextEdition } from '../../src/model/rollover.ts';
import { decisionsFor } from '../../src/commands/shared/rolloverWish.ts';
import { editionsOf } from '../../src/scaffold/rollover/editions.ts';
import { yearAfter } from '../../src/scaffold/rollover/inNextYear.ts';
import { rollPlan } from '../../src/scaffold/rollover/rollPlan.ts';
import { workspaceOf } from '../workspace/workspaceOf.ts';

export interface Rolled extends NextEdition {
  readonly text: string;
}

/** Next editions of all plans in some files, by their file in the old year. */
export function rolled(
  files: Readonly<Record<string, string>>,
  typed: Partial<Record<Decision, readonly string[]>> = {},
): Map<string, Rolled> {
  const { workspace } = workspaceOf(files);
  const { plans, settings } = workspace;
  const decided = decisionsFor(plans, typed, settings);
  const rolling = plans.map((plan) => ({ plan, decisions: decided.get(plan.id) ?? new Map() }));
  const editions = editionsOf(rolling, yearAfter(settings.school_year), workspace);
  return new Map(
    rolling.map((each) => {
      const edition = rollPlan(each, editions, workspace);
      return [each.plan.file, { ...edition, text: textOf(edition, files[each.plan.file] ?? '') }];
    }),
  );
}

function textOf({ steps, leftOut }: NextEdition, text: string): string {
  const edits = steps.flatMap((step) => step.edits);
  const kept = editText(text, edits, () => []);
  if ('refused' in kept) throw new Error(kept.refused);
  const left = leaveOutParts(kept.text, leftOut);
  if ('refused' in left) throw new Error(left.refused);
  return left.text;
}
