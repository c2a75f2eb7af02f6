import type { Plan, Workspace } from '../model/workspace.ts';
import { designationsOf } from './designationsOf.ts';
import { isLeftOut } from './isLeftOut.ts';
import type { Rule } from './rule.ts';

export const addendumMissing: Rule = {
  id: 'addendum-missing',
  severity: 'error',
  summary: 'A plan has an addendum on technical assistance where a designation requires one.',
  reason:
    'The state helps schools and districts with such a designation, and the law wants to see that help in every plan of theirs.',
  bad: `# the school is designated in 2027-28 too, and the addendum is still that of 2026-27
school: designated-school
term: 2027-28`,
  good: `school: designated-school
term: 2026-27`,
  *check(plan, { workspace }) {
    if (!canNeedAddendum(plan, workspace)) return;
    const { settings, brokenPlanIds, plansComplete } = workspace;
    const required = settings.assistance.required_by.map(folded);
    const designated = designationsOf(plan, workspace);
    const reason = designated?.designations.find(({ name }) => required.includes(folded(name)));
    if (!designated || !reason) return;
    // A file that cannot be read may be the addendum.
    if (!plansComplete || brokenPlanIds.size > 0) return;
    if (workspace.plans.some((other) => isAttached(other, plan))) return;
    yield {
      path: ['id'],
      message: `${designated.name} is designated "${reason.name}" in ${plan.term}, and no addendum of ${plan.term} is attached to this plan.`,
      hint: `Write one (\`kind: addendum\`, \`term: ${plan.term}\`) with \`attached_to: [${plan.id}]\`, or add \`${plan.id}\` to one that is there.`,
    };
  },
};

/** Plans of schools and districts; not those of persons, and not addenda themselves. */
function canNeedAddendum({ kind, term }: Plan, { kinds }: Workspace): boolean {
  const isOfPerson = kinds.find(({ id }) => id === kind)?.confidential ?? false;
  return kind !== 'addendum' && term !== '' && !isOfPerson;
}

/** Whether a plan is an addendum of the same term and attached; in doubt, it is. */
function isAttached(other: Plan, { id, term }: Plan): boolean {
  if (other.data.kind !== 'addendum' || other.term !== term) return false;
  return (other.data.attached_to ?? []).includes(id) || isLeftOut('attached_to', other);
}

const folded = (name: string): string => name.trim().toLowerCase();
