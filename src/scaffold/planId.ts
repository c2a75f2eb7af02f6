import { CommandError } from '../model/commandError.ts';
import { firstYear } from '../model/dates.ts';
import type { Kind } from '../model/kind.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Ground, NewPlan, PlanAnswers } from './answers.ts';

const SHORTEST_SUFFIX = 4;
const ID = /^[A-Za-z][A-Za-z0-9._-]*$/;

/**
 * The id of a new plan: the one asked for, else kind, school and first year (`sip-harborview-2026`).
 * Where that is taken it gets an end that follows from the answers and their author, never a number
 * counted up: two people who each add a plan at once would count to the same. Plans about persons,
 * of which a school has many a year, always get one.
 */
export function planId(
  kind: Kind,
  answers: PlanAnswers,
  workspace: Workspace,
  hash: Ground['hash'],
): Pick<NewPlan, 'id' | 'insteadOf'> {
  const { plansById, brokenPlanIds } = workspace;
  const isTaken = (id: string) => plansById.has(id) || brokenPlanIds.has(id);
  if (answers.id !== undefined) return { id: free(answers.id, workspace), insteadOf: null };
  const plain = plainId(kind, answers, workspace);
  if (!isTaken(plain) && !kind.confidential) return { id: plain, insteadOf: null };
  const digits = hash(JSON.stringify([plain, answers, takenBefore(plain, workspace)]));
  const suffixes = [...digits.slice(SHORTEST_SUFFIX)].map((_, more) =>
    digits.slice(0, SHORTEST_SUFFIX + more),
  );
  const suffix = suffixes.find((end) => !isTaken(`${plain}-${end}`)) ?? digits;
  return { id: `${plain}-${suffix}`, insteadOf: isTaken(plain) ? plain : null };
}

function plainId(kind: Kind, { about, term }: PlanAnswers, { settings }: Workspace): string {
  const isOwn = about.id === settings.organization;
  return [kind.id, ...(isOwn ? [] : [about.id]), firstYear(term)].join('-');
}

/** The same answers given once more are to give another plan. */
const takenBefore = (plain: string, { plans }: Workspace): string[] =>
  plans.map(({ id }) => id).filter((id) => id.startsWith(plain));

function free(id: string, { plansById, brokenPlanIds }: Workspace): string {
  if (!ID.test(id)) {
    throw new CommandError(`"${id}" cannot be an id.`, {
      hint: 'An id begins with a letter; then come letters, digits, dots, dashes or underscores.',
    });
  }
  const file = plansById.get(id)?.file;
  if (file === undefined && !brokenPlanIds.has(id)) return id;
  throw new CommandError(`There is a plan with the id ${id} already${file ? `: ${file}` : ''}.`, {
    hint: 'Edit that one, or choose another id with --id.',
  });
}
