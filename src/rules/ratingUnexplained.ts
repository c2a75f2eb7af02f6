import type { Finding, Path } from '../model/diagnostic.ts';
import { explainSuggestion } from '../model/explainSuggestion.ts';
import type { Progress } from '../model/plan.ts';
import type { RatingRollUp } from '../model/rollup.ts';
import type { RatingPoint } from '../model/workspace.ts';
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
    for (const [cycle, { plans }] of rollUps) {
      const rolled = plans.get(plan.id);
      if (!rolled) continue;
      yield* unexplained(plan.data.progress, cycle, [], rolled.whole, scale);
      for (const { id, path, data } of plan.byId.values()) {
        const rating = rolled.components.get(id);
        if (rating) yield* unexplained(data.progress, cycle, path, rating, scale);
      }
    }
  },
};

function* unexplained(
  progress: Progress | undefined,
  cycle: string,
  path: Path,
  { stated, suggested }: RatingRollUp,
  scale: readonly RatingPoint[],
): Generator<Finding> {
  const entry = progress?.[cycle];
  if (!stated || suggested.rating === null || entry?.rationale) return;
  if (stated.rating === suggested.rating) return;
  yield {
    path: [...path, 'progress', cycle, 'rating'],
    message: `Rated ${stated.rating} where ${suggested.rating} is suggested (${explainSuggestion(suggested, scale[0]?.value ?? 1)}), without a reason.`,
    hint: 'Say why under `rationale`.',
  };
}
