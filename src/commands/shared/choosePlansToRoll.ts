import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { nearest } from '../../model/nearest.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { yearAfter } from '../../scaffold/rollover/inNextYear.ts';
import { type NotRolled, whyNotRolled } from '../../scaffold/rollover/whyNotRolled.ts';
import type { Checked } from './checkWorkspace.ts';

interface Refused extends NotRolled {
  readonly id: string;
}

/**
 * The plans that go on in a school year: those named, else all of the year before it. One that is
 * named and cannot go on is refused with the reason; of the others the reasons are said.
 */
export function choosePlansToRoll(
  context: Context,
  checked: Checked,
  workspace: Workspace,
  to: string,
  typed: readonly string[],
): Plan[] {
  const possible =
    typed.length > 0
      ? [...new Set(typed)].map((id) => planCalled(id, workspace))
      : workspace.plans.filter(
          ({ term, data }) => term !== '' && yearAfter(term) === to && data.status !== 'archived',
        );
  const refused: Refused[] = [];
  const chosen = possible.filter((plan) => {
    const why = whyNot(context, checked, workspace, to, plan);
    if (why !== null) refused.push({ id: plan.id, ...why });
    return why === null;
  });
  const [first] = refused;
  if (first && (typed.length > 0 || chosen.length === 0)) {
    throw new CommandError(`${first.id} cannot be rolled over. ${first.reason}.`, {
      hint: first.hint,
    });
  }
  if (chosen.length === 0) {
    throw new CommandError(`There is no plan that goes on in ${to}.`, {
      hint: 'The next edition of a plan is that of the year after its `term`: name it with --to.',
    });
  }
  tell(context, refused);
  return chosen;
}

function planCalled(id: string, { plansById, brokenPlanIds }: Workspace): Plan {
  const plan = plansById.get(id);
  if (plan) return plan;
  if (brokenPlanIds.has(id)) {
    throw new CommandError(`The plan ${id} is too broken to be rolled over.`, {
      hint: 'pip validate says what is wrong.',
    });
  }
  const near = nearest(id, [...plansById.keys()]);
  throw new CommandError(`There is no plan called ${id}.`, {
    hint: near ? `Did you mean ${near}?` : 'pip status lists all plans.',
  });
}

function whyNot(
  { files }: Context,
  { root, diagnostics }: Checked,
  workspace: Workspace,
  to: string,
  plan: Plan,
): NotRolled | null {
  const isTaken = (file: string): boolean =>
    files.resolve(root, `${root}/${file}`).state !== 'missing';
  const why = whyNotRolled(plan, to, workspace, isTaken);
  if (why !== null) return why;
  const isWrong = diagnostics.some(
    ({ file, severity }) => file === plan.file && severity === 'error',
  );
  if (!isWrong && plan.leftOut.length === 0) return null;
  return { reason: 'It has errors', hint: `Correct what pip validate ${plan.file} says.` };
}

const SHOWN = 5;

/** Plans with the same reason are told together. */
function tell({ note }: Context, refused: readonly Refused[]): void {
  const byReason = new Map<string, string[]>();
  for (const { id, reason, hint } of refused) {
    const why = `${reason}. ${hint}`;
    byReason.set(why, [...(byReason.get(why) ?? []), id]);
  }
  for (const [why, ids] of byReason) {
    const more = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : '';
    note(`Not rolled over: ${ids.slice(0, SHOWN).join(', ')}${more}. ${why}\n`);
  }
  if (refused.length > 0) note('\n');
}
