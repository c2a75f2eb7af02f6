import type { Effect } from '../model/change.ts';
import { componentTitle } from '../model/component.ts';
import { oncePer } from '../model/oncePer.ts';
import type { MeasureRollUp, PlanRollUp, RollUp } from '../model/rollup.ts';
import { type Plan, type RatingPoint, referenceList, type Workspace } from '../model/workspace.ts';
import type { Side } from './diffWorkspaces.ts';
import { titleOf } from './titleOf.ts';

/** What the change of a plan does to progress: in each cycle, its ratings, its measures, its adoptions. */
export function effectsOn(was: Plan, is: Plan, before: Side, after: Side): Effect[] {
  const { settings } = after.workspace;
  const scales = [before, after].map(({ workspace }) => workspace.settings.rating_scale);
  const around = { scales, workspace: after.workspace };
  const cycles = settings.cycles.flatMap(({ id, name }) => {
    const [base, head] = [before.rollUps.get(id), after.rollUps.get(id)];
    const [then, now] = [base?.plans.get(was.id), head?.plans.get(is.id)];
    if (!base || !head || !then || !now) return [];
    return [
      ...ratingEffects(is, name, [then, now], scales),
      ...measureEffects(name, then, now),
      ...servedEffects(name, servedBy(was, base), servedBy(is, head), around),
    ];
  });
  return [...adoptionEffects(was, is, around), ...cycles];
}

const effect = (about: string, figure: string, before: string, after: string): Effect[] =>
  before === after ? [] : [{ about, figure, before, after }];

function ratingEffects(
  plan: Plan,
  cycle: string,
  [before, after]: readonly [PlanRollUp, PlanRollUp],
  scales: Scales,
): Effect[] {
  const suggested = `${cycle} suggestion`;
  const [was, is] = [before.whole, after.whole];
  const whole = [
    ...moved(plan.title, suggested, [was.suggested.rating, is.suggested.rating], scales),
    ...moved(plan.title, `${cycle} rating`, [was.stated?.rating, is.stated?.rating], scales),
  ];
  const parts = [...after.components].flatMap(([id, now]) => {
    const known = before.components.get(id);
    const component = plan.byId.get(id);
    if (!known || !component) return [];
    const ratings = [known.suggested.rating, now.suggested.rating] as const;
    return moved(componentTitle(component), suggested, ratings, scales);
  });
  return [...whole, ...parts];
}

/** The scale of each side. */
type Scales = readonly (readonly RatingPoint[])[];
type Rating = number | null | undefined;

/** A rating that is another, in the words of its side; another word for the same is no effect. */
function moved(
  about: string,
  figure: string,
  [was, is]: readonly [Rating, Rating],
  [older = [], newer = []]: Scales,
): Effect[] {
  if ((was ?? null) === (is ?? null)) return [];
  return [{ about, figure, before: ratingWord(was, older), after: ratingWord(is, newer) }];
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

interface Around {
  readonly scales: Scales;
  readonly workspace: Workspace;
}

/** References of a plan's parts to those of other plans. */
const referencesIn = (plan: Plan): Set<string> =>
  new Set(
    [...plan.byId.values()]
      .flatMap(({ data }) => referenceList(data.aligns_to))
      .filter((reference) => reference.includes('#')),
  );

/** Strategies of other plans that this one took up or dropped. */
function adoptionEffects(was: Plan, is: Plan, around: Around): Effect[] {
  const [before, after] = [referencesIn(was), referencesIn(is)];
  const word = (references: ReadonlySet<string>, reference: string) =>
    references.has(reference) ? 'adopted' : 'not adopted';
  return [...new Set([...before, ...after])].flatMap((reference) =>
    effect(
      titleOf(reference, around.workspace),
      'in this plan',
      word(before, reference),
      word(after, reference),
    ),
  );
}

/** Ratings of the parts of each plan that serve parts of other plans, by plan and reference. */
const servedInAll = oncePer(({ adoptions }: RollUp): Map<string, Map<string, number | null>> => {
  const byPlan = new Map<string, Map<string, number | null>>();
  for (const [reference, list] of adoptions) {
    for (const { plan, rating } of list) {
      const own = byPlan.get(plan) ?? new Map<string, number | null>();
      byPlan.set(plan, own);
      // Where several parts serve the same, the first speaks for all.
      if (!own.has(reference)) own.set(reference, rating);
    }
  }
  return byPlan;
});

const servedBy = ({ id }: Plan, rollUp: RollUp): ReadonlyMap<string, number | null> =>
  servedInAll(rollUp).get(id) ?? new Map();

function servedEffects(
  cycle: string,
  before: ReadonlyMap<string, number | null>,
  after: ReadonlyMap<string, number | null>,
  around: Around,
): Effect[] {
  return [...after].flatMap(([reference, rating]) => {
    const was = before.get(reference);
    if (was === undefined) return [];
    const figure = `${cycle} rating in this plan`;
    return moved(titleOf(reference, around.workspace), figure, [was, rating], around.scales);
  });
}

function ratingWord(rating: Rating, scale: readonly RatingPoint[]): string {
  const point = scale.find(({ value }) => value === rating);
  return point ? `${point.symbol} ${point.short}` : 'none';
}
