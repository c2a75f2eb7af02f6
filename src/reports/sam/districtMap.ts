import { type Component, componentTitle } from '../../model/component.ts';
import type { Mark } from '../../model/mark.ts';
import type { DistrictItem, DistrictTheory, SamModel } from '../../model/samReport.ts';
import type { RollUp } from '../../model/rollup.ts';
import {
  type Plan,
  referenceList,
  type Settings,
  splitReference,
  type Workspace,
} from '../../model/workspace.ts';
import { ratingMark } from '../marks.ts';

/** The district's theories and strategies in full, and which of them this school works on. */
export function districtMap(
  workspace: Workspace,
  plan: Plan,
  rolled: RollUp,
): SamModel['districtPlans'] {
  return servedPlans(workspace, plan).map((district) => ({
    title: district.title,
    theories: district.components
      .filter(({ children }) => children.some(({ level }) => level === 'strategy'))
      .map((theory) => theoryOf(theory, district, plan, rolled, workspace.settings)),
  }));
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

function theoryOf(
  theory: Component,
  district: Plan,
  plan: Plan,
  rolled: RollUp,
  settings: Settings,
): DistrictTheory {
  const { data } = theory;
  const adopted = (component: Component): Mark | null => {
    const all = rolled.adoptions.get(`${district.id}#${component.id}`) ?? [];
    const own = all.filter((adoption) => adoption.plan === plan.id);
    if (own.length === 0) return null;
    const lowest = settings.rating_scale.find(({ value }) =>
      own.some(({ rating }) => rating === value),
    );
    return ratingMark(lowest?.value ?? null, settings.rating_scale);
  };
  const strategies = theory.children.filter(({ level }) => level === 'strategy');
  const isTheory = typeof data['if'] === 'string' && typeof data['then'] === 'string';
  return {
    code: data.code ?? '',
    title: componentTitle(theory),
    statement: isTheory
      ? `If ${String(data['if'])}, then ${String(data['then'])}`
      : (data.description ?? ''),
    strategies: strategies.map((strategy, index) => {
      const heading = groupOf(strategy);
      const isNew = heading !== null && heading !== groupOf(strategies[index - 1]);
      return item(strategy, adopted, isNew ? heading : null);
    }),
  };
}

function groupOf(strategy: Component | undefined): string | null {
  const group = strategy?.data['group'];
  return typeof group === 'string' ? group : null;
}

function item(
  component: Component,
  adopted: (component: Component) => Mark | null,
  heading: string | null,
): DistrictItem {
  return {
    code: component.data.code ?? '',
    title: componentTitle(component),
    heading,
    adopted: adopted(component),
    subItems: component.children
      .filter(({ level }) => level === 'sub_item')
      .map((child) => item(child, adopted, null)),
  };
}
