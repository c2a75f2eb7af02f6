import type { Path } from '../model/diagnostic.ts';
import type { Plan } from '../model/workspace.ts';
import { progressEntries } from './progressEntries.ts';
import type { Rule } from './rule.ts';

export const ratingOffScale: Rule = {
  id: 'rating-off-scale',
  severity: 'error',
  summary: "A rating is a point of the district's scale.",
  reason: 'A rating that the scale does not have counts as not rated in every report.',
  bad: `strategies:
  - {id: groups, title: Small groups every day, progress: {winter: {rating: 4}}}`,
  good: `strategies:
  - {id: groups, title: Small groups every day, progress: {winter: {rating: 3}}}`,
  *check(plan, { workspace }) {
    const scale = workspace.settings.rating_scale;
    for (const { rating, path } of ratingsOf(plan)) {
      if (scale.some(({ value }) => value === rating)) continue;
      yield {
        path,
        message: `${rating} is not on the rating scale.`,
        hint: `Its points: ${scale.map(({ value, label }) => `${value} "${label}"`).join(', ')}.`,
      };
    }
  },
};

function* ratingsOf(plan: Plan): Generator<{ rating: number; path: Path }> {
  for (const { entry, path } of progressEntries(plan)) {
    if (entry.rating !== undefined) yield { rating: entry.rating, path: [...path, 'rating'] };
    if (entry.external)
      yield { rating: entry.external.rating, path: [...path, 'external', 'rating'] };
  }
}
