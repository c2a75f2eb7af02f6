import type { Component } from '../model/component.ts';
import { once } from '../model/once.ts';
import type { Progress } from '../model/plan.ts';
import type { RatingRollUp, StatedRating, Trend } from '../model/rollup.ts';
import type { Cycle, Plan, Settings } from '../model/workspace.ts';
import { partsOf, type RatingOf } from './parts.ts';
import { suggest } from './suggest.ts';

/** Rating of something with `progress` in a cycle; null when not rated or off the scale. */
function ratingIn(
  progress: Progress | undefined,
  cycle: Cycle,
  scale: ReadonlySet<number>,
): number | null {
  const rating = progress?.[cycle.id]?.rating;
  return rating !== undefined && scale.has(rating) ? rating : null;
}

/** Stated and suggested ratings of a plan and all its components in one of the year's cycles. */
export function rateTree(
  plan: Plan,
  cycles: readonly Cycle[],
  cycle: Cycle,
  settings: Settings,
): { whole: RatingRollUp; components: Map<string, RatingRollUp>; ratingOf: RatingOf } {
  const scale = new Set(settings.rating_scale.map(({ value }) => value));
  const ratingOf: RatingOf = ({ data }) => ratingIn(data.progress, cycle, scale);
  const upToNow = cycles.slice(0, cycles.findIndex(({ id }) => id === cycle.id) + 1);

  const rate = (progress: Progress | undefined, children: readonly Component[]): RatingRollUp => {
    const byCycle = new Map(upToNow.map((c) => [c.id, ratingIn(progress, c, scale)]));
    const { applicable, leftOut } = partsOf(children, ratingOf, cycle);
    const ratings = applicable.map(ratingOf).filter((rating) => rating !== null);
    const stated = statedIn(progress, cycle, byCycle.get(cycle.id) ?? null);
    const previous = upToNow.at(-2);
    const lastBefore = [...byCycle.values()].slice(0, -1).findLast((each) => each !== null) ?? null;
    const before = previous ? (byCycle.get(previous.id) ?? null) : null;
    return {
      stated,
      suggested: suggest(
        { ratings, applicable: applicable.length, leftOut: leftOut.length },
        settings,
      ),
      before,
      trend: trendOf(before, stated?.rating ?? null, settings),
      lastBefore,
      sinceLast: trendOf(lastBefore, stated?.rating ?? null, settings),
      byCycle,
    };
  };

  // Most components are steps that nobody rates: they share one answer.
  const unrated = once(() => rate(undefined, []));
  const components = new Map(
    [...plan.byId.values()].map(({ id, data: { progress }, children }) => [
      id,
      progress === undefined && children.length === 0 ? unrated() : rate(progress, children),
    ]),
  );
  return { whole: rate(plan.data.progress, plan.components), components, ratingOf };
}

function statedIn(
  progress: Progress | undefined,
  cycle: Cycle,
  rating: number | null,
): StatedRating | null {
  const entry = progress?.[cycle.id];
  return rating === null ? null : { rating, by: entry?.by ?? null, on: entry?.on ?? null };
}

/** How a rating moved on the scale since the cycle before. */
export function trendOf(
  before: number | null,
  now: number | null,
  { rating_scale }: Pick<Settings, 'rating_scale'>,
): Trend {
  if (now === null) return 'none';
  if (before === null) return 'first';
  const rank = (rating: number) => rating_scale.findIndex(({ value }) => value === rating);
  if (rank(now) === rank(before)) return 'same';
  return rank(now) > rank(before) ? 'up' : 'down';
}
