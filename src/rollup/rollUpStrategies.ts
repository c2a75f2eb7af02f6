import { type Component, ofLevel, withDescendants } from '../model/component.ts';
import type {
  Adoption,
  PlanRollUp,
  RollUp,
  SchoolAdoption,
  SchoolStanding,
  StrategyRollUp,
  Tally,
  TheoryRollUp,
  Trend,
} from '../model/rollup.ts';
import { whyLeftOut } from '../model/whyLeftOut.ts';
import type { Cycle, Plan, Settings, Workspace } from '../model/workspace.ts';
import { tally } from './countStrategies.ts';
import { trendOf } from './rateTree.ts';

/** The progress that districts are rolled up from. */
export type Rolled = Pick<RollUp, 'cycle' | 'plans' | 'adoptions'>;

/**
 * The strategies of a district's plan under their theories or goals, each over the schools that
 * adopted it. Whoever serves a part of a strategy works on the strategy.
 * @param open the plans of the year whose adoptions count.
 */
export function rollUpStrategies(
  workspace: Workspace,
  plan: Plan,
  open: readonly Plan[],
  rolled: Rolled,
): TheoryRollUp[] {
  const { settings } = workspace;
  const ratingOf = ({ id }: Component) => statedIn(rolled.plans.get(plan.id), id);
  const loose = plan.components.filter(({ role }) => role === 'work');
  const theories = [
    ...plan.components
      .filter(({ role }) => role === 'grouping')
      .map((root) => ({ component: root.id, strategies: ofLevel([root], 'strategy') })),
    ...(loose.length > 0 ? [{ component: null, strategies: loose }] : []),
  ];
  const place = adoptionPlace(workspace, open);
  return theories.map(({ component, strategies }) => ({
    component,
    strategies: strategies.map((strategy) => rollUpStrategy(strategy, plan, place, rolled)),
    tally: tally(strategies, rolled.cycle, ratingOf, settings),
  }));
}

/** What is known of adoptions besides their rating. */
interface AdoptionPlace {
  readonly settings: Settings;
  /** The schools in order of the directory. */
  readonly schools: readonly string[];
  /** Plans of schools by id. */
  readonly plans: ReadonlyMap<string, Plan>;
}

function adoptionPlace({ settings, schools }: Workspace, open: readonly Plan[]): AdoptionPlace {
  const ids = schools.map(({ id }) => id);
  const ofSchools = open.filter(({ about }) => ids.includes(about));
  return { settings, schools: ids, plans: new Map(ofSchools.map((plan) => [plan.id, plan])) };
}

function rollUpStrategy(
  strategy: Component,
  plan: Plan,
  place: AdoptionPlace,
  rolled: Rolled,
): StrategyRollUp {
  const served = [...withDescendants(strategy)].filter(({ role }) => role === 'work');
  const adoptions = served.flatMap(({ id }) => rolled.adoptions.get(`${plan.id}#${id}`) ?? []);
  const schools = place.schools.flatMap((school) => {
    const parts = adoptions.filter((part) => place.plans.get(part.plan)?.about === school);
    return parts.length === 0 ? [] : [schoolAdoption(school, onceEach(parts), place, rolled)];
  });
  return {
    component: strategy.id,
    schools,
    tally: tallySchools(schools, place.settings),
    moved: countMoves(schools),
  };
}

/** A part that serves a strategy and its sub-item is one part. */
function onceEach(parts: readonly Adoption[]): Adoption[] {
  return [...new Map(parts.map((part) => [`${part.plan}#${part.component}`, part])).values()];
}

function schoolAdoption(
  school: string,
  parts: readonly Adoption[],
  { settings, plans }: AdoptionPlace,
  { cycle, plans: rolled }: Rolled,
): SchoolAdoption {
  const rating = lowest(
    parts.map((part) => part.rating),
    settings,
  );
  const before = lowest(
    parts.map((part) => rolled.get(part.plan)?.components.get(part.component)?.before ?? null),
    settings,
  );
  return {
    school,
    parts,
    rating,
    before,
    trend: trendOf(before, rating, settings),
    isPaused: rating === null && parts.every((part) => isPaused(part, plans, cycle)),
  };
}

function isPaused(
  { plan, component }: Adoption,
  plans: AdoptionPlace['plans'],
  cycle: Cycle,
): boolean {
  const part = plans.get(plan)?.byId.get(component);
  return part !== undefined && whyLeftOut(part, cycle) !== null;
}

/** The lowest of the ratings on the scale; null where there is none. */
function lowest(
  ratings: readonly (number | null)[],
  { rating_scale }: Pick<Settings, 'rating_scale'>,
): number | null {
  return rating_scale.find(({ value }) => ratings.includes(value))?.value ?? null;
}

function tallySchools(schools: readonly SchoolAdoption[], { rating_scale }: Settings): Tally {
  const unrated = schools.filter(({ rating }) => rating === null);
  const leftOut = unrated.filter((school) => school.isPaused).length;
  const count = (value: number) => schools.filter(({ rating }) => rating === value).length;
  return {
    byRating: new Map(rating_scale.map(({ value }) => [value, count(value)])),
    notRated: unrated.length - leftOut,
    leftOut,
    total: schools.length,
  };
}

function countMoves(schools: readonly SchoolAdoption[]): Readonly<Record<Trend, number>> {
  const count = (trend: Trend) => schools.filter((school) => school.trend === trend).length;
  return {
    up: count('up'),
    down: count('down'),
    same: count('same'),
    first: count('first'),
    none: count('none'),
  };
}

const statedIn = (rolled: PlanRollUp | undefined, component: string): number | null =>
  rolled?.components.get(component)?.stated?.rating ?? null;

/** The schools that a district's plan is looked at over, each with the rating of its own plan. */
export function standingsOf(
  { schools }: Workspace,
  plan: Plan,
  open: readonly Plan[],
  theories: readonly TheoryRollUp[],
  { plans }: Rolled,
): SchoolStanding[] {
  const adopters = new Set(
    theories.flatMap(({ strategies }) =>
      strategies.flatMap((strategy) => strategy.schools.map(({ school }) => school)),
    ),
  );
  return schools
    .filter(({ id, district }) => district === plan.about || adopters.has(id))
    .map(({ id }) => {
      const own = open.find(({ about }) => about === id);
      const rating = own ? (plans.get(own.id)?.whole.stated?.rating ?? null) : null;
      return { school: id, plan: own?.id ?? null, rating };
    });
}
