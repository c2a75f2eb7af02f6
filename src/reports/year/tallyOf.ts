import type { Component } from '../../model/component.ts';
import type { Tally } from '../../model/rollup.ts';
import { whyLeftOut } from '../../model/whyLeftOut.ts';
import type { YearSource } from './source.ts';

/** Counts strategies by rating in the reported cycle; not rated and paused ones apart. */
export function tallyOf(
  strategies: readonly Component[],
  { rolled, settings, cycle }: YearSource,
): Tally {
  const ratingOf = ({ id }: Component) => rolled.components.get(id)?.stated?.rating ?? null;
  const unrated = strategies.filter((strategy) => ratingOf(strategy) === null);
  const leftOut = unrated.filter((strategy) => whyLeftOut(strategy, cycle) !== null).length;
  const count = (value: number) =>
    strategies.filter((strategy) => ratingOf(strategy) === value).length;
  return {
    byRating: new Map(settings.rating_scale.map(({ value }) => [value, count(value)])),
    notRated: unrated.length - leftOut,
    leftOut,
    total: strategies.length,
  };
}
