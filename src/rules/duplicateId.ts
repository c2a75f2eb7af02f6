import type { Finding } from '../model/diagnostic.ts';
import type { Plan } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';
import type { Rule } from './rule.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  summary: 'Every component and measure of a plan has an id of its own.',
  reason:
    'Ids are how ratings, references and the history of a plan find their way: two parts with one id cannot be told apart.',
  bad: `strategies:
  - {id: reading, title: Small groups every day}
  - {id: reading, title: A library in every classroom}`,
  good: `strategies:
  - {id: small-groups, title: Small groups every day}
  - {id: classroom-libraries, title: A library in every classroom}`,
  *check(plan, { workspace }) {
    yield* samePlanId(plan, workspace.plansById.get(plan.id));
    const claims = [...allComponents(plan), ...plan.measures];
    const seen = new Set<string>();
    for (const { id, path } of claims) {
      if (seen.has(id)) {
        yield {
          path: [...path, 'id'],
          message: `The id \`${id}\` is used twice in this plan.`,
          hint: `Give this one a name of its own, for example \`${id}-2\`.`,
        };
      }
      seen.add(id);
    }
  },
};

/** @param other the first plan with this id, in the order of files. */
function* samePlanId(plan: Plan, other: Plan | undefined): Generator<Finding> {
  if (!other || other.file >= plan.file) return;
  yield {
    path: ['id'],
    message: `The plan in ${other.file} has the id \`${plan.id}\` already.`,
    hint: 'Give this plan an id of its own.',
  };
}
