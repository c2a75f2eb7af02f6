import { firstYear, schoolYear } from '../../model/dates.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { inNextYear, yearAfter } from './inNextYear.ts';

/** Why a plan has no next edition, and what to do instead. */
export interface NotRolled {
  readonly reason: string;
  readonly hint: string;
}

/**
 * Why a plan cannot go on in a school year; null where it can.
 * @param isTaken whether something stands at a path of the workspace.
 */
export function whyNotRolled(
  plan: Plan,
  to: string,
  workspace: Workspace,
  isTaken: (file: string) => boolean,
): NotRolled | null {
  return (
    ofItsKind(plan, to, workspace) ?? ofItsYears(plan, to) ?? ofItsNames(plan, workspace, isTaken)
  );
}

/** Plans about persons end: what one person goes on with is agreed anew. */
function ofItsKind({ kind: name }: Plan, to: string, { kinds }: Workspace): NotRolled | null {
  const kind = kinds.find(({ id }) => id === name);
  if (kind?.confidential !== true) return null;
  return {
    reason: 'A plan about one person ends with its outcome and has no next edition',
    hint: `What goes on is agreed anew: pip new ${name} --term ${to}.`,
  };
}

function ofItsYears({ id, kind, term, data }: Plan, to: string): NotRolled | null {
  if (term === '') {
    return {
      reason: 'It does not say of which school year it is',
      hint: 'Write the school year under `term`.',
    };
  }
  if (data.status === 'archived') {
    return { reason: 'It is archived', hint: `Begin a new one: pip new ${kind} --term ${to}.` };
  }
  if (yearAfter(term) !== to) {
    const before = schoolYear(firstYear(to) - 1);
    return {
      reason: `It is the plan of ${term}, and ${to} follows on ${before}`,
      hint: `Its next edition is that of ${yearAfter(term)}.`,
    };
  }
  if (data.span && to > data.span.to) {
    return {
      reason: `It ends with ${data.span.to}, the last of its years`,
      hint: `Begin a new plan with its structure: pip new ${kind} --from ${id} --term ${to}.`,
    };
  }
  return null;
}

function ofItsNames(
  { id, file, term }: Plan,
  { plansById, brokenPlanIds }: Workspace,
  isTaken: (file: string) => boolean,
): NotRolled | null {
  const next = inNextYear(id, term);
  const there = plansById.get(next)?.file;
  if (there !== undefined || brokenPlanIds.has(next)) {
    return {
      reason: `Its next edition ${next} is there already${there === undefined ? '' : `: ${there}`}`,
      hint: 'It was not touched.',
    };
  }
  const place = inNextYear(file, term);
  if (!isTaken(place)) return null;
  return {
    reason: `Another file stands at ${place}`,
    hint: 'It was not touched: give it another name.',
  };
}
