import type { Component } from '../model/component.ts';
import type { Finding, Path } from '../model/diagnostic.ts';
import { explainSuggestion } from '../model/explainSuggestion.ts';
import type { RatingRollUp } from '../model/rollup.ts';
import type { Plan, RatingPoint } from '../model/workspace.ts';
import { type EntryOfCycle, progressEntries } from './progressEntries.ts';
import type { Rule } from './rule.ts';

export const ratingUnexplained: Rule = {
  id: 'rating-unexplained',
  severity: 'warning',
  summary: 'A rating that differs from the suggested one says why.',
  reason:
    'The rating is a judgement and stands. Where it is better or worse than the ratings of the parts, readers will ask for the reason.',
  bad: `progress:
  winter: {rating: 3, by: Principal, on: 2027-01-20}
strategies:
  - {id: groups, title: Small groups every day, progress: {winter: {rating: 1}}}
  - {id: books, title: A library in every classroom, progress: {winter: {rating: 2}}}`,
  good: `progress:
  winter: {rating: 2, by: Principal, on: 2027-01-20, rationale: The groups began in January as planned.}
strategies:
  - {id: groups, title: Small groups every day, progress: {winter: {rating: 1}}}
  - {id: books, title: A library in every classroom, progress: {winter: {rating: 2}}}`,
  *check(plan, { workspace, rollUps }) {
    const scale = workspace.settings.rating_scale;
    const entries = progressEntries(plan).filter((each) => mayBeUnexplained(each, plan));
    for (const [id, rollUp] of rollUps) {
      for (const { path, component } of entries.filter(({ cycle }) => cycle === id)) {
        const rolled = rollUp.plans.get(plan.id);
        const rating = component === null ? rolled?.whole : rolled?.components.get(component.id);
        if (rating) yield* unexplained(path, rating, scale);
      }
    }
  },
};

/** Whether there is a rating without a reason, and one below it: nothing is computed for all others. */
function mayBeUnexplained({ entry, cycle, component }: EntryOfCycle, plan: Plan): boolean {
  if (entry.rating === undefined || entry.rationale) return false;
  // Of parts with one id only the first is rolled up.
  if (component !== null && plan.byId.get(component.id) !== component) return false;
  return hasRating(component === null ? plan.components : component.children, cycle);
}

const hasRating = (parts: readonly Component[], cycle: string): boolean =>
  parts.some(
    ({ data, children }) =>
      data.progress?.[cycle]?.rating !== undefined || hasRating(children, cycle),
  );

function* unexplained(
  path: Path,
  { stated, suggested }: RatingRollUp,
  scale: readonly RatingPoint[],
): Generator<Finding> {
  if (!stated || suggested.rating === null || stated.rating === suggested.rating) return;
  yield {
    path: [...path, 'rating'],
    message: `Rated ${stated.rating} where ${suggested.rating} is suggested (${explainSuggestion(suggested, scale[0]?.value ?? 1)}), without a reason.`,
    hint: 'Say why under `rationale`.',
  };
}
