import type { RatingPoint, Settings } from '../../src/model/workspace.ts';

/** A scale with these values, worst to best. */
export const scaleOf = (...values: number[]): RatingPoint[] =>
  values.map((value) => ({
    value,
    label: `Point ${value}`,
    short: `P${value}`,
    symbol: String(value),
    color: '#123456',
  }));

/** The three points that districts have by default. */
export const THREE = scaleOf(1, 2, 3);

type Rule = Pick<Settings, 'rollup' | 'rating_scale'>;

/** The roll-up rule of a district. */
export const ruleOf = (
  rollup: Partial<Settings['rollup']> = {},
  rating_scale: RatingPoint[] = THREE,
): Rule => ({
  rollup: { method: 'median_capped', min_rated: 0.5, cut_points: [], ...rollup },
  rating_scale,
});
