import { CommandError } from '../model/commandError.ts';
import { type Component, componentTitle } from '../model/component.ts';
import { nearest } from '../model/nearest.ts';
import { type Plan, splitReference, type Workspace } from '../model/workspace.ts';

/** Strategies of a district plan under the theory or goal that they belong to. */
export interface AdoptableGroup {
  readonly heading: string;
  readonly strategies: readonly Component[];
}

/** The district's plan that a school's plan of a school year serves; null where there is none. */
export function districtPlanFor(
  schoolId: string,
  term: string,
  { plans, schools }: Workspace,
): Plan | null {
  const district = schools.find(({ id }) => id === schoolId)?.district;
  const possible = plans.filter(
    ({ kind, about, data }) => kind === 'dip' && about === district && data.status !== 'archived',
  );
  const isSpanned = ({ data: { span } }: Plan) => span && span.from <= term && term <= span.to;
  return possible.find((plan) => plan.term === term) ?? possible.find(isSpanned) ?? null;
}

/** Whatever of a district plan schools can adopt, grouped as the plan groups it. */
export function adoptable(plan: Plan): AdoptableGroup[] {
  const groups = new Map<string, Component[]>();
  for (const component of strategiesOf(plan)) {
    const top = topOf(component);
    const heading = top === component ? plan.title : named(top);
    groups.set(heading, [...(groups.get(heading) ?? []), component]);
  }
  return [...groups].map(([heading, strategies]) => ({ heading, strategies }));
}

/** A component as people know it: its code and its title. */
export function named({ id, data }: Component): string {
  const title = componentTitle({ id, data }).replace(/\s+/g, ' ').trim();
  return data.code === undefined ? title : `${data.code} ${title}`;
}

/** The components of the district plan of a school year that were asked for by id. */
export function adopted(ids: readonly string[], plan: Plan | null, term: string): Component[] {
  return [...new Set(ids)].map((id) => {
    if (plan === null) {
      throw new CommandError(
        `There is no district plan for ${term} of which ${id} could be adopted.`,
        {
          hint: `Make one first: pip new dip --term ${term}.`,
        },
      );
    }
    const { plan: planId, component } = splitReference(id.includes('#') ? id : `${plan.id}#${id}`);
    const known = [...plan.byId.values()].filter(({ role }) => role === 'work');
    const found = planId === plan.id ? known.find((each) => each.id === component) : undefined;
    if (found) return found;
    throw unknownStrategy(id, plan, known);
  });
}

function unknownStrategy(id: string, plan: Plan, known: readonly Component[]): CommandError {
  const ids = known.map((component) => component.id);
  const near = nearest(splitReference(id).component ?? id, ids);
  return new CommandError(`${plan.id} has no strategy ${id}.`, {
    hint: near ? `Did you mean ${near}?` : `Strategies: ${ids.join(', ')}.`,
  });
}

/** Strategies without the sub-items below them. */
const strategiesOf = ({ byId }: Plan): Component[] =>
  [...byId.values()].filter(({ role, parent }) => role === 'work' && parent?.role !== 'work');

function topOf(component: Component): Component {
  return component.parent ? topOf(component.parent) : component;
}
