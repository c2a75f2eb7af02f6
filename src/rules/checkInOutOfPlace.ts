import { addDays, daysBetween, longDate, schoolYearDays } from '../model/dates.ts';
import type { Finding, Path } from '../model/diagnostic.ts';
import type { ActionStep } from '../model/plan.ts';
import type { Plan } from '../model/workspace.ts';
import type { Rule } from './rule.ts';

/** How long after a step people still meet about it. */
const DAYS_TO_LOOK_BACK = 30;

export const checkInOutOfPlace: Rule = {
  id: 'check-in-out-of-place',
  severity: 'warning',
  summary: 'Check-ins lie in the years of the plan and belong to the time of their step.',
  reason:
    'A check-in helps while the step is under way, or looks back on it while everybody remembers. One at another time is most often a month or a year typed wrong.',
  bad: `kind: support
action_steps: [{id: step-1, description: Observe two colleagues, due: 2026-11-20, check_in: [2027-02-05]}]`,
  good: `kind: support
action_steps: [{id: step-1, description: Observe two colleagues, due: 2026-11-20, check_in: [2026-11-06, 2026-12-04]}]`,
  *check(plan) {
    if (plan.data.kind !== 'support') return;
    for (const [index, step] of (plan.data.action_steps ?? []).entries()) {
      const path = ['action_steps', index, 'check_in'];
      const outside = [...outsideTerm(step, path, plan)];
      yield* outside.length > 0 ? outside : tooLate(step, path);
    }
  },
};

function* outsideTerm(
  { check_in = [] }: ActionStep,
  path: Path,
  { term, data: { span } }: Plan,
): Generator<Finding> {
  if (term === '') return;
  const { from } = schoolYearDays(span?.from ?? term);
  const { to } = schoolYearDays(span?.to ?? term);
  for (const [index, day] of check_in.entries()) {
    if (from <= day && day <= to) continue;
    yield {
      path: [...path, index],
      message: `The check-in on ${longDate(day)} lies outside the plan, which runs from ${longDate(from)} to ${longDate(to)}.`,
      hint: 'Check the year.',
    };
  }
}

/** Check-ins that look back on a step which is long complete. */
function* tooLate({ check_in = [], due }: ActionStep, path: Path): Generator<Finding> {
  if (due === undefined) return;
  const last = addDays(due, DAYS_TO_LOOK_BACK);
  for (const [index, day] of check_in.entries()) {
    if (day <= last) continue;
    yield {
      path: [...path, index],
      message: `The check-in on ${longDate(day)} comes ${daysBetween(due, day)} days after the step is complete, on ${longDate(due)}.`,
      hint: 'Check both dates. A check-in on later work belongs to the step of that work.',
    };
  }
}
