import type { Effect } from '../model/change.ts';
import { componentTitle } from '../model/component.ts';
import { ofLevel } from '../model/component.ts';
import type { MeasureRollUp, PlanRollUp, RollUp } from '../model/rollup.ts';
import type { Plan, RatingPoint } from '../model/workspace.ts';
import type { Side } from './diffWorkspaces.ts';

/** What the change of a plan does to progress: in each cycle, its ratings, its measures, its adoptions. */
export function effectsOn(was: Plan, is: Plan, before: Side, after: Side): Effect[] {
  const { settings } = after.workspace;
  return settings.cycles.flatMap(({ id, name }) => {
    const [base, head] = [before.rollUps.get(id), after.rollUps.get(id)];
    const [then, now] = [base?.plans.get(was.id), head?.plans.get(is.id)];
    if (!base || !head || !then || !now) return [];
    return [
      ...ratingEffects(is, name, then, now, settings.rating_scale),
      ...measureEffects(name, then, now),
      ...adoptionEffects(is, name, base, head),
    ];
  });
}

const effect = (about: string, figure: string, before: string, after: string): Effect[] =>
  before === after ? [] : [{ about, figure, before, after }];

function ratingEffects(
  plan: Plan,
  cycle: string,
  before: PlanRollUp,
  after: PlanRollUp,
  scale: readonly RatingPoint[],
): Effect[] {
  const word = (rating: number | null | undefined): string => {
    const point = scale.find(({ value }) => value === rating);
    return point ? `${point.symbol} ${point.short}` : 'none';
  };
  const whole = [
    ...effect(
      plan.title,
      `${cycle} suggestion`,
      word(before.whole.suggested.rating),
      word(after.whole.suggested.rating),
    ),
    ...effect(
      plan.title,
      `${cycle} rating`,
      word(before.whole.stated?.rating),
      word(after.whole.stated?.rating),
    ),
  ];
  const parts = [...after.components].flatMap(([id, { suggested }]) => {
    const known = before.components.get(id);
    const component = plan.byId.get(id);
    if (!known || !component) return [];
    const about = componentTitle(component);
    return effect(
      about,
      `${cycle} suggestion`,
      word(known.suggested.rating),
      word(suggested.rating),
    );
  });
  return [...whole, ...parts];
}

function measureEffects(cycle: string, before: PlanRollUp, after: PlanRollUp): Effect[] {
  const known = new Map(before.measures.map((measure) => [measure.measure.id, measure]));
  return after.measures.flatMap((measure) => {
    const was = known.get(measure.measure.id);
    if (!was) return [];
    return effect(
      measure.measure.data.name,
      `${cycle} status`,
      statusWord(was),
      statusWord(measure),
    );
  });
}

const statusWord = ({ now }: MeasureRollUp): string => now.status.replaceAll('_', ' ');

/** A district strategy by the ratings of the schools that adopted it: `2 schools: 1 at 2, 1 not rated`. */
function adoptionEffects(plan: Plan, cycle: string, before: RollUp, after: RollUp): Effect[] {
  return ofLevel(plan.components, 'strategy').flatMap((strategy) => {
    const key = `${plan.id}#${strategy.id}`;
    const about = componentTitle(strategy);
    return effect(about, `${cycle} in schools`, tally(before, key), tally(after, key));
  });
}

function tally({ adoptions }: RollUp, key: string): string {
  const list = adoptions.get(key) ?? [];
  if (list.length === 0) return 'adopted by none';
  const counts = new Map<string, number>();
  for (const { rating } of list) {
    const word = rating === null ? 'not rated' : `at ${rating}`;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const parts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return parts.map(([word, count]) => `${count} ${word}`).join(', ');
}
