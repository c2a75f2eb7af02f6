import { cyclesOf } from '../model/cycles.ts';
import type { Adoption, PlanRollUp, RollUp } from '../model/rollup.ts';
import { type Cycle, type Plan, referenceList, type Workspace } from '../model/workspace.ts';
import { countActions } from './countActions.ts';
import { countStrategies } from './countStrategies.ts';
import { rateTree } from './rateTree.ts';
import { rollUpMeasure } from './rollUpMeasure.ts';

/**
 * Computes the progress of every plan in a cycle, as of a day.
 * @param cycleId a cycle of the workspace's school year; plans of other years use their own.
 */
export function rollUp(workspace: Workspace, cycle: Cycle, asOf: string): RollUp {
  const { cycles } = workspace.settings;
  const index = cycles.findIndex(({ id }) => id === cycle.id);
  const plans = new Map(
    workspace.plans.map((plan) => [plan.id, rollUpPlan(workspace, plan, cycle.id, asOf)]),
  );
  return {
    cycle,
    previous: cycles[index - 1] ?? null,
    asOf,
    plans,
    adoptions: adoptionsIn(workspace, plans),
  };
}

function rollUpPlan(workspace: Workspace, plan: Plan, cycleId: string, asOf: string): PlanRollUp {
  const { settings } = workspace;
  const cycles = plan.term === '' ? settings.cycles : cyclesOf(settings, plan.term);
  const cycle = cycles.find(({ id }) => id === cycleId) ?? {
    id: cycleId,
    name: '',
    from: '',
    to: '',
  };
  const { whole, components, ratingOf } = rateTree(plan, cycles, cycle, settings);
  return {
    plan: plan.id,
    whole,
    components,
    strategies: countStrategies(plan, cycle, ratingOf, settings),
    actions: countActions(plan, asOf, settings),
    measures: plan.measures.map((measure) => rollUpMeasure(measure, { cycles, cycle })),
  };
}

/** Which parts of which plans serve each component of another plan. */
function adoptionsIn(
  workspace: Workspace,
  plans: ReadonlyMap<string, PlanRollUp>,
): Map<string, Adoption[]> {
  const adoptions = new Map<string, Adoption[]>();
  for (const plan of workspace.plans) {
    const rolled = plans.get(plan.id);
    for (const component of plan.byId.values()) {
      for (const reference of referenceList(component.data.aligns_to)) {
        if (!reference.includes('#')) continue;
        const { stated, trend } = rolled?.components.get(component.id) ?? {
          stated: null,
          trend: 'none',
        };
        const adoption: Adoption = {
          plan: plan.id,
          component: component.id,
          rating: stated?.rating ?? null,
          trend,
        };
        adoptions.set(reference, [...(adoptions.get(reference) ?? []), adoption]);
      }
    }
  }
  return adoptions;
}
