import type { Plan, Workspace } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';
import { claims } from './claims.ts';
import { didYouMean } from './didYouMean.ts';
import type { MissingTarget } from './missingTarget.ts';
import type { Rule } from './rule.ts';
import { unknownPlaces } from './unknownPlaces.ts';
import { unknownPlanParts } from './unknownPlanParts.ts';

export const unresolvedReference: Rule = {
  id: 'unresolved-reference',
  severity: 'error',
  summary: 'Whatever a plan refers to by its id exists.',
  reason:
    'A strategy that names a part of the district plan which does not exist counts for nothing: the district does not see that the school has adopted it.',
  bad: `strategies:
  - {id: groups, title: Small groups every day, aligns_to: [dip-example#hls-9]}`,
  good: `strategies:
  - {id: groups, title: Small groups every day, aligns_to: [dip-example#hls-1]}`,
  *check(plan, { workspace }) {
    for (const { path, id, message, known, otherwise } of missingTargets(plan, workspace)) {
      yield { path, message, hint: didYouMean(id, known, otherwise) };
    }
  },
};

function* missingTargets(plan: Plan, workspace: Workspace): Generator<MissingTarget> {
  yield* unknownPlaces(plan, workspace);
  yield* unknownPlanParts(plan, workspace);
  yield* unknownNeeds(plan);
  yield* unknownMeasures(plan, workspace);
}

function* unknownNeeds(plan: Plan): Generator<MissingTarget> {
  const components = allComponents(plan);
  const known = components.filter(({ role }) => role === 'context').map(({ id }) => id);
  const otherwise = 'Write the `id` of a need or root cause of this plan.';
  for (const { data, path } of components) {
    for (const [index, id] of (data.addresses ?? []).entries()) {
      if (claims(plan, id)) continue;
      const message = `Nothing in this plan has the id \`${id}\`.`;
      yield { id, path: [...path, 'addresses', index], message, known, otherwise };
    }
  }
}

function* unknownMeasures(
  plan: Plan,
  { sharedMeasures, measuresComplete }: Workspace,
): Generator<MissingTarget> {
  if (!measuresComplete) return;
  const known = [...sharedMeasures.keys()];
  const otherwise = 'Write the `id` of a measure that stands in measures/*.yaml.';
  for (const { data, path } of plan.measures) {
    if (data.uses === undefined || sharedMeasures.has(data.uses)) continue;
    const message = `No shared measure has the id \`${data.uses}\`.`;
    yield { id: data.uses, path: [...path, 'uses'], message, known, otherwise };
  }
}
