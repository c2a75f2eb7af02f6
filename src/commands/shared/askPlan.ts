import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { isCurrent } from './choosePlans.ts';
import { isOutOfPlace } from './mustStayConfidential.ts';

/** Asks which plan of this year is meant, and gives its id; where nobody can be asked, it has to be named. */
export async function askPlan(context: Context, asOf: string): Promise<string> {
  const { ask } = context;
  const hint = 'pip status lists all plans.';
  if (ask === null) throw new CommandError('Name the plan.', { hint });
  const { workspace } = await checkWorkspace(context, asOf);
  const plans = (workspace?.plans ?? []).filter(
    (plan) =>
      workspace !== null && isCurrent(plan, workspace.settings) && !isOutOfPlace(plan, workspace),
  );
  if (plans.length === 0) throw new CommandError('There is no plan of this year.', { hint });
  return ask.choose({
    message: 'Which plan?',
    choices: plans.map(({ id, title }) => ({ value: id, label: title })),
  });
}
