import { type Component, ofLevel } from '../model/component.ts';
import type { Tally } from '../model/rollup.ts';
import { whyLeftOut } from '../model/whyLeftOut.ts';
import type { Cycle, Plan, Settings } from '../model/workspace.ts';
import type { RatingOf } from './parts.ts';

/** Counts a plan's strategies by rating; those not rated and those paused are counted apart. */
export function countStrategies(
  plan: Plan,
  cycle: Cycle,
  ratingOf: RatingOf,
  settings: Settings,
): Tally {
  return tally(ofLevel(plan.components, 'strategy'), cycle, ratingOf, settings);
}

/** Counts components by rating. */
export function tally(
  components: readonly Component[],
  cycle: Cycle,
  ratingOf: RatingOf,
  { rating_scale }: Pick<Settings, 'rating_scale'>,
): Tally {
  const ratings = components.map(ratingOf);
  const count = (point: number) => ratings.filter((rating) => rating === point).length;
  const unrated = components.filter((component) => ratingOf(component) === null);
  const leftOut = unrated.filter((component) => whyLeftOut(component, cycle) !== null).length;
  return {
    byRating: new Map(rating_scale.map(({ value }) => [value, count(value)])),
    notRated: unrated.length - leftOut,
    leftOut,
    total: components.length,
  };
}
