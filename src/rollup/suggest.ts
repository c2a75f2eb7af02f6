import { lowerMedian } from '../model/numbers.ts';
import type { Suggestion } from '../model/rollup.ts';
import type { RatingPoint, Settings } from '../model/workspace.ts';

export interface SuggestionInput {
  /** Ratings of the rated parts; every one a value of the scale. */
  readonly ratings: readonly number[];
  readonly applicable: number;
  readonly leftOut: number;
}

type Outcome = Pick<Suggestion, 'rating' | 'figure' | 'capped'>;
type Method = (
  ratings: readonly number[],
  scale: readonly number[],
  cuts: readonly number[],
) => Outcome;

/**
 * Suggests a rating for a whole from the ratings of its parts, by the district's rule. There is
 * none while less than the configured share of the parts is rated.
 */
export function suggest(
  { ratings, applicable, leftOut }: SuggestionInput,
  { rollup, rating_scale }: Pick<Settings, 'rollup' | 'rating_scale'>,
): Suggestion {
  const scale = rating_scale.map(({ value }: RatingPoint) => value);
  const isEnough = ratings.length > 0 && ratings.length / applicable >= rollup.min_rated;
  const none: Outcome = { rating: null, figure: null, capped: false };
  return {
    method: rollup.method,
    rated: ratings.length,
    applicable,
    leftOut,
    atLowest: ratings.filter((rating) => rating === scale[0]).length,
    ...(isEnough ? METHODS[rollup.method](ratings, scale, rollup.cut_points) : none),
  };
}

const METHODS: Readonly<Record<Suggestion['method'], Method>> = {
  median_capped: medianCapped,
  worst: (ratings, scale) => plain(scale[Math.min(...ranks(ratings, scale))] ?? null),
  majority,
  mean,
};

const plain = (rating: number | null): Outcome => ({ rating, figure: rating, capped: false });

/** Positions on the scale, worst to best: a scale may count down to its best point. */
const ranks = (ratings: readonly number[], scale: readonly number[]): number[] =>
  ratings.map((rating) => scale.indexOf(rating));

/** Lower median; not above the middle point while any part is at the lowest. */
function medianCapped(ratings: readonly number[], scale: readonly number[]): Outcome {
  const positions = ranks(ratings, scale);
  const median = lowerMedian(positions);
  const middle = lowerMedian([...scale.keys()]);
  if (median === null || middle === null) return plain(null);
  const capped = positions.includes(0) && median > middle;
  return {
    rating: scale[capped ? middle : median] ?? null,
    figure: scale[median] ?? null,
    capped,
  };
}

/** The rating that most parts carry; of several the lowest. */
function majority(ratings: readonly number[], scale: readonly number[]): Outcome {
  const counts = scale.map((point) => ratings.filter((rating) => rating === point).length);
  return plain(scale[counts.indexOf(Math.max(...counts))] ?? null);
}

/** The mean, turned into a point by cut points; by default the middle between two points. */
function mean(
  ratings: readonly number[],
  scale: readonly number[],
  cuts: readonly number[],
): Outcome {
  const figure = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
  const bounds = scale
    .slice(1)
    .map((point, index) => cuts[index] ?? (point + (scale[index] ?? point)) / 2);
  const countsDown = (scale.at(-1) ?? 0) < (scale[0] ?? 0);
  const reached = bounds.filter((bound) => (countsDown ? figure <= bound : figure >= bound)).length;
  return { rating: scale[reached] ?? null, figure, capped: false };
}
