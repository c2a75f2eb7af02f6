import { withDescendants } from '../../model/component.ts';
import type { Decision } from '../../model/rollover.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { inNextYear } from './inNextYear.ts';

/** The next edition of a plan: its id, and the ids of the parts and measures that it has. */
export interface Edition {
  readonly id: string;
  readonly parts: ReadonlySet<string>;
}

/** Next editions by the id of the plan that they follow. */
export type Editions = ReadonlyMap<string, Edition>;

/** A plan that is rolled over, and what was decided about its strategies. */
export interface Rolling {
  readonly plan: Plan;
  readonly decisions: ReadonlyMap<string, Decision>;
}

/** Ids of everything that goes with the strategies of a plan that stop. */
export function goneWith({ plan, decisions }: Rolling): Set<string> {
  const stopped = [...decisions].filter(([, decision]) => decision === 'stop');
  const parts = stopped.flatMap(([id]) => {
    const part = plan.byId.get(id);
    return part ? withDescendants(part) : [];
  });
  const measures = plan.measures.filter(({ owner }) => owner !== null && parts.includes(owner));
  return new Set([...parts, ...measures].map(({ id }) => id));
}

/** The next editions that are made now, and those that are there already. */
export function editionsOf(
  rolling: readonly Rolling[],
  to: string,
  workspace: Workspace,
): Editions {
  const there = workspace.plans.flatMap((plan): [string, Edition][] => {
    const next = workspace.plansById.get(inNextYear(plan.id, plan.term || to));
    if (next?.term !== to || next.id === plan.id) return [];
    return [[plan.id, { id: next.id, parts: partsOf(next, new Set()) }]];
  });
  const made = rolling.map(({ plan, decisions }): [string, Edition] => {
    const parts = partsOf(plan, goneWith({ plan, decisions }));
    return [plan.id, { id: inNextYear(plan.id, plan.term), parts }];
  });
  return new Map([...there, ...made]);
}

function partsOf({ byId, measures }: Plan, gone: ReadonlySet<string>): Set<string> {
  const ids = [...byId.keys(), ...measures.map(({ id }) => id)];
  return new Set(ids.filter((id) => !gone.has(id)));
}
