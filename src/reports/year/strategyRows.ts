import { type Component, componentTitle } from '../../model/component.ts';
import type { StrategyRollUp, Trend } from '../../model/rollup.ts';
import { whyLeftOut } from '../../model/whyLeftOut.ts';
import type { YearStrategyRow } from '../../model/yearReport.ts';
import { ratingMark, ratingMarks } from '../marks.ts';
import { counted, listed } from '../words.ts';
import type { YearSource } from './source.ts';

/** Strategies with their ratings so far, rated parts below them; in a district with its schools. */
export function strategyRows(
  strategies: readonly Component[],
  source: YearSource,
): YearStrategyRow[] {
  return strategies.flatMap((strategy) => [
    row(strategy, false, source),
    ...strategy.children
      .filter(({ level, data }) => level === 'sub_item' && data.progress !== undefined)
      .map((part) => row(part, true, source)),
  ]);
}

function row(component: Component, isPart: boolean, source: YearSource): YearStrategyRow {
  const { rolled, reached, cycle, settings } = source;
  const byCycle = rolled.components.get(component.id)?.byCycle;
  const adoption = isPart ? undefined : adoptionOf(component, source);
  return {
    code: component.data.code ?? '',
    title: componentTitle(component),
    isPart,
    marks: reached.map((each) => {
      const rating = byCycle?.get(each.id) ?? null;
      if (rating === null && whyLeftOut(component, each) !== null) return null;
      return ratingMark(rating, settings.rating_scale);
    }),
    paused: whyLeftOut(component, cycle),
    schools: adoption ? schoolsRow(adoption, source) : null,
  };
}

/** A district strategy over its schools; none in the report of a school. */
function adoptionOf(strategy: Component, { rollUp, plan }: YearSource): StrategyRollUp | undefined {
  const theories = rollUp.districts.get(plan.id)?.theories ?? [];
  return theories
    .flatMap(({ strategies }) => strategies)
    .find(({ component }) => component === strategy.id);
}

/** Heads of the columns that count schools. */
export function schoolColumns({ settings, isDistrict }: YearSource): string[] {
  if (!isDistrict) return [];
  const points = settings.rating_scale.map(({ short }) => short).toReversed();
  return ['Schools', ...points, 'Not rated'];
}

function schoolsRow(
  { tally }: StrategyRollUp,
  { settings }: YearSource,
): YearStrategyRow['schools'] {
  const { total, notRated, leftOut, byRating } = tally;
  const points = settings.rating_scale.map(({ value }) => byRating.get(value) ?? 0).toReversed();
  const counts = total === 0 ? points.map(() => '') : points.map(String);
  return {
    adopted: total === 0 ? 'none' : String(total),
    counts: [...counts, total === 0 ? '' : String(notRated + leftOut)],
  };
}

function movedText({ up, down }: Readonly<Record<Trend, number>>): string {
  const parts = [up > 0 ? `${up} up` : '', down > 0 ? `${down} down` : ''];
  return parts.filter((part) => part !== '').join(', ');
}

/** `Five schools work on it: 2 Meets (Bahía, Slipway) and 1 Gaps (Anchor).` Null in a school. */
export function schoolsSentence(strategy: Component, source: YearSource): string | null {
  if (!source.isDistrict) return null;
  const adoption = adoptionOf(strategy, source);
  if (!adoption || adoption.schools.length === 0) return null;
  const { rating_scale } = source.settings;
  const names = new Map(source.workspace.schools.map(({ id, name }) => [id, name]));
  const namesAt = (rating: number | null) =>
    adoption.schools
      .filter((each) => each.rating === rating)
      .map(({ school }) => names.get(school) ?? school);
  const marks = ratingMarks(rating_scale);
  const parts = [
    ...rating_scale
      .map(({ value }, index) => ({ word: marks[index]?.word ?? '', schools: namesAt(value) }))
      .toReversed(),
    { word: 'not rated', schools: namesAt(null) },
  ].filter(({ schools }) => schools.length > 0);
  const said = parts.map(({ word, schools }) => `${schools.length} ${word} (${listed(schools)})`);
  const { total } = adoption.tally;
  const moved = movedText(adoption.moved);
  const since = source.rollUp.previous;
  return `${counted(total, 'school')} ${total === 1 ? 'works' : 'work'} on it: ${listed(said)}.${
    moved === '' || !since ? '' : ` Since the ${since.name}: ${moved}.`
  }`;
}
