import type { Language } from '../../model/language.ts';
import type { Mark } from '../../model/mark.ts';
import type { PlanRollUp } from '../../model/rollup.ts';
import type { SummaryModel } from '../../model/summaryReport.ts';
import type { Plan, Settings } from '../../model/workspace.ts';
import { NOT_RATED, ratingMarks } from '../marks.ts';
import { say, sayDay, sayNumber } from './say.ts';

/** A cycle with the plan's progress in it. */
export interface Spoken {
  readonly cycle: string;
  readonly rolled: PlanRollUp;
}

/** The plan's rating in plain words, and how its parts stand. */
export function plainRating(
  plan: Plan,
  { cycle, rolled }: Spoken,
  { rating_scale }: Settings,
  language: Language,
): SummaryModel['rating'] {
  const index = rating_scale.findIndex(({ value }) => value === rolled.whole.stated?.rating);
  const point = rating_scale[index];
  const plain = language.ratings.get(point?.label ?? '');
  const on = plan.data.progress?.[cycle]?.on;
  const steps = rating_scale.length;
  return {
    mark: plainMarks(rating_scale, language)[index] ?? notRated(language),
    isQuoted: point !== undefined && plain === undefined,
    sentence:
      point === undefined
        ? say(language, 'not_rated_sentence')
        : (plain?.sentence ?? say(language, 'rating_step', { step: index + 1, steps })),
    rated:
      point === undefined || on === undefined
        ? null
        : say(language, 'rated_on', { date: sayDay(language, on) }),
    ...partsOf(rolled, rating_scale, language),
  };
}

/** Every sign of the rating in plain words, worst to best, and those for what carries no rating. */
export function plainRatingMarks(scale: Settings['rating_scale'], language: Language): Mark[] {
  return [...plainMarks(scale, language), notRated(language), paused(language)];
}

/** A label without plain words is printed as the district wrote it. */
function plainMarks(scale: Settings['rating_scale'], language: Language): Mark[] {
  return ratingMarks(scale).map((mark, index) => {
    const label = scale[index]?.label ?? mark.word;
    return { ...mark, word: language.ratings.get(label)?.word ?? label };
  });
}

const notRated = (language: Language): Mark => ({
  ...NOT_RATED,
  word: say(language, 'not_rated'),
});

const paused = (language: Language): Mark => ({ ...NOT_RATED, word: say(language, 'paused') });

function partsOf(
  { strategies }: PlanRollUp,
  scale: Settings['rating_scale'],
  language: Language,
): Pick<SummaryModel['rating'], 'parts' | 'counts'> {
  const { total, byRating, notRated: open, leftOut } = strategies;
  if (total === 0) return { parts: say(language, 'no_parts'), counts: [] };
  const rated = plainMarks(scale, language).map((mark, index) => ({
    mark,
    isQuoted: !language.ratings.has(scale[index]?.label ?? ''),
    count: byRating.get(scale[index]?.value ?? NaN) ?? 0,
  }));
  const rest = [
    { mark: notRated(language), isQuoted: false, count: open },
    { mark: paused(language), isQuoted: false, count: leftOut },
  ];
  return {
    parts: say(language, 'parts', { count: total }),
    counts: [...rated.toReversed(), ...rest]
      .filter(({ count }) => count > 0)
      .map(({ count, ...sign }) => ({ count: sayNumber(language, count, 0), ...sign })),
  };
}
