import { longDate } from '../model/dates.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Cycle, Plan } from '../model/workspace.ts';
import { cyclesOfPlan } from './cyclesOfPlan.ts';
import { progressEntries } from './progressEntries.ts';
import type { Facts, Rule } from './rule.ts';
import { unratedParts } from './unratedParts.ts';

export const ratingMissing: Rule = {
  id: 'rating-missing',
  severity: 'warning',
  summary: 'Work is rated by the time its cycle ends.',
  reason:
    'The next meeting looks at the ratings of the cycle before. What is not rated is left out of every figure, and nobody talks about it.',
  bad: `approvals: [{body: Board of Education, on: 2026-06-15, decision: approved}]
strategies:
  - {id: groups, title: Small groups every day, progress: {fall: {rating: 2}}}
  - {id: books, title: A library in every classroom}`,
  good: `approvals: [{body: Board of Education, on: 2026-06-15, decision: approved}]
strategies:
  - {id: groups, title: Small groups every day, progress: {fall: {rating: 2}}}
  - {id: books, title: A library in every classroom, progress: {fall: {rating: 1}}}`,
  *check(plan, facts) {
    const cycle = cycleToRate(plan, facts);
    const rolled = cycle && facts.rollUps.get(cycle.id)?.plans.get(plan.id);
    if (!rolled) return;
    const parts = [...unratedParts(plan.components, cycle)];
    if (parts.length > 0 && rolled.whole.suggested.rated === 0) yield nothingRated(plan, cycle);
    else for (const { path } of parts) yield { path, ...notRated(cycle) };
  },
};

/**
 * The last cycle that is over and should have been rated; null where there is none. Once a later
 * cycle has ratings, the gaps of those before are history: nobody can judge them afterwards.
 */
function cycleToRate(plan: Plan, facts: Facts): Cycle | null {
  const { status, approvals = [] } = plan.data;
  if (status !== 'adopted' && status !== 'archived') return null;
  const rated = new Set(
    progressEntries(plan).flatMap(({ cycle, entry }) => (entry.rating === undefined ? [] : cycle)),
  );
  if (rated.size === 0 && isForm(plan, facts)) return null;
  const [adopted = ''] = approvals
    .filter(({ decision }) => decision.startsWith('approved'))
    .map(({ on }) => on)
    .sort();
  const cycles = cyclesOfPlan(plan, facts.workspace.settings);
  const last = cycles.findLastIndex(({ id, to }) => {
    const isOver = to < facts.asOf && adopted <= to && !hasEnded(plan, to);
    return isOver && (rated.has(id) || isDue(id, plan, facts));
  });
  const cycle = cycles[last];
  return cycle && !cycles.slice(last + 1).some(({ id }) => rated.has(id)) ? cycle : null;
}

/** Forms have ratings only where those who use them want some. */
const isForm = ({ kind }: Plan, { workspace }: Facts): boolean =>
  workspace.kinds.some(
    ({ id, confidential, isForm: form }) => id === kind && (confidential || form),
  );

/** Whether a person's plan came to its outcome by a day. */
function hasEnded({ data }: Plan, day: string): boolean {
  if (data.kind !== 'tip' && data.kind !== 'student') return false;
  return data.outcome !== undefined && data.outcome.on <= day;
}

/** Schools meet on every cycle; a district is rated in those that its reports speak for. */
function isDue(cycle: string, { about }: Plan, { workspace }: Facts): boolean {
  const { mid_year, end_of_year, board } = workspace.settings.reporting;
  if (!workspace.districts.some(({ id }) => id === about)) return true;
  return [mid_year, end_of_year, ...board.map((each) => each.cycle)].includes(cycle);
}

const ended = ({ name, to }: Cycle): string => `${name}, which ended on ${longDate(to)}`;

const nothingRated = (plan: Plan, cycle: Cycle): Finding => ({
  ...(plan.data.progress ? { path: ['progress'], on: 'key' } : { path: ['id'] }),
  message: `No part of this plan is rated for ${ended(cycle)}.`,
  hint: `Rate its parts, as in \`progress: {${cycle.id}: {rating: ...}}\`, then the plan as a whole.`,
});

const notRated = (cycle: Cycle): Omit<Finding, 'path'> => ({
  message: `Not rated for ${ended(cycle)}.`,
  hint: `Add \`progress: {${cycle.id}: {rating: ...}}\`, or \`status: on_hold\` or \`discontinued\` where nobody worked on it.`,
});
