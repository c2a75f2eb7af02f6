import { type Component, componentTitle } from '../../model/component.ts';
import type { Mark } from '../../model/mark.ts';
import type { DistrictItem, DistrictTheory, OtherItem, SamModel } from '../../model/samReport.ts';
import type { RollUp } from '../../model/rollup.ts';
import { type Plan, referenceList, splitReference, type Workspace } from '../../model/workspace.ts';
import { ratingMark } from '../marks.ts';

/** The district's strategies under their theories: those that this school works on, and the others in brief. */
export function districtMap(
  workspace: Workspace,
  plan: Plan,
  rolled: RollUp,
): SamModel['districtPlans'] {
  return servedPlans(workspace, plan).flatMap((district) => {
    const ratingOf = ratingsIn(workspace, plan, rolled, district);
    const theories = district.components.filter(({ children }) => children.some(isStrategy));
    const served = theories
      .map((theory) => theoryOf(theory, ratingOf))
      .filter(({ strategies }) => strategies.length > 0);
    const others = theories.flatMap(({ children }) => othersOf(children, ratingOf));
    return served.length === 0 ? [] : [{ title: district.title, theories: served, others }];
  });
}

/** The plans that a plan or any of its parts refers to. */
function servedPlans({ plansById }: Workspace, plan: Plan): Plan[] {
  const references = [
    ...referenceList(plan.data.aligns_to),
    ...[...plan.byId.values()].flatMap(({ data }) => referenceList(data.aligns_to)),
  ];
  const ids = new Set(references.map((reference) => splitReference(reference).plan));
  return [...ids].sort().flatMap((id) => plansById.get(id) ?? []);
}

/** This school's rating of what serves a strategy of the district; null where nothing does. */
type RatingOf = (component: Component) => Mark | null;

const ratingsIn =
  (
    { settings: { rating_scale: scale } }: Workspace,
    plan: Plan,
    { adoptions }: RollUp,
    district: Plan,
  ): RatingOf =>
  ({ id }) => {
    const all = adoptions.get(`${district.id}#${id}`) ?? [];
    const own = all.filter((adoption) => adoption.plan === plan.id);
    if (own.length === 0) return null;
    const lowest = scale.find(({ value }) => own.some(({ rating }) => rating === value));
    return ratingMark(lowest?.value ?? null, scale);
  };

const isServed = (component: Component, ratingOf: RatingOf): boolean =>
  ratingOf(component) !== null || partsOf(component).some((part) => isServed(part, ratingOf));

function theoryOf(theory: Component, ratingOf: RatingOf): DistrictTheory {
  const { data } = theory;
  const isTheory = typeof data['if'] === 'string' && typeof data['then'] === 'string';
  const strategies = theory.children.filter(
    (child) => isStrategy(child) && isServed(child, ratingOf),
  );
  return {
    code: data.code ?? '',
    title: componentTitle(theory),
    statement: isTheory
      ? `If ${String(data['if'])}, then ${String(data['then'])}`
      : (data.description ?? ''),
    strategies: strategies.map((strategy, index) => {
      const heading = groupOf(strategy);
      const isNew = heading !== null && heading !== groupOf(strategies[index - 1]);
      return item(strategy, ratingOf, isNew ? heading : null);
    }),
  };
}

/** Strategies, and parts of them, that the school does not work on. */
const othersOf = (children: readonly Component[], ratingOf: RatingOf): OtherItem[] =>
  children
    .filter(isStrategy)
    .flatMap((strategy) => [strategy, ...partsOf(strategy)])
    .filter((each) => !isServed(each, ratingOf))
    .map((each) => ({ code: each.data.code ?? '', title: componentTitle(each) }));

const isStrategy = ({ level }: Component): boolean => level === 'strategy';

const partsOf = ({ children }: Component): Component[] =>
  children.filter(({ level }) => level === 'sub_item');

function groupOf(strategy: Component | undefined): string | null {
  const group = strategy?.data['group'];
  return typeof group === 'string' ? group : null;
}

function item(component: Component, ratingOf: RatingOf, heading: string | null): DistrictItem {
  return {
    code: component.data.code ?? '',
    title: componentTitle(component),
    heading,
    adopted: ratingOf(component),
    subItems: partsOf(component)
      .filter((child) => ratingOf(child) !== null)
      .map((child) => item(child, ratingOf, null)),
  };
}
