import type { Context } from '../../model/context.ts';
import { cyclesOf } from '../../model/cycles.ts';
import type { Plan, Settings } from '../../model/workspace.ts';

/**
 * Asks which of the cycles that have begun is meant, the newest first, and gives its id. Undefined
 * where nobody can be asked or none has begun.
 */
export async function askCycle(
  { ask }: Context,
  { term }: Pick<Plan, 'term'>,
  settings: Settings,
  asOf: string,
): Promise<string | undefined> {
  const begun = cyclesOf(settings, term || settings.school_year).filter(({ from }) => from <= asOf);
  if (ask === null || begun.length === 0) return undefined;
  return ask.choose({
    message: 'For which cycle?',
    choices: begun.toReversed().map(({ id, name }) => ({ value: id, label: name })),
  });
}
