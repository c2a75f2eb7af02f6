import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { PlanWish } from '../../model/importList.ts';
import { nearest } from '../../model/nearest.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { EXIT, type ExitCode } from '../command.ts';
import { type Changed, makeChanges, type Making, type PlansToChange } from './changePlans.ts';
import { checkWorkspace } from './checkWorkspace.ts';

/** A plan that is about to be changed, with the workspace that it stands in. */
export interface PlanToChange extends PlansToChange {
  readonly plan: Plan;
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
      hint: 'Move it to a workspace of its own: pip init --confidential makes one.',
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

const OUTCOMES: Readonly<Record<Exclude<Changed['outcome'], 'written' | 'problems'>, string>> = {
  unchanged: 'The plan says so already: nothing was changed.\n',
  shown: '\nNothing was written: this was a dry run.\n',
  declined: 'Nothing was written.\n',
};

/** Makes changes in one plan as `makeChanges` does, and says what became of them. */
export async function changePlan(
  context: Context,
  found: PlanToChange,
  edits: PlanWish['edits'],
  making: Making,
): Promise<ExitCode> {
  const { plan, checked } = found;
  const { outcome } = await makeChanges(context, found, [{ plan: plan.id, edits }], making);
  if (outcome === 'problems') return EXIT.problems;
  const file = context.shown(`${checked.root}/${plan.file}`);
  context.note(outcome === 'written' ? `\n${file} was written.\n` : OUTCOMES[outcome]);
  return EXIT.fine;
}
