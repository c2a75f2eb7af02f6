import { cyclesOf } from '../model/cycles.ts';
import { once } from '../model/once.ts';
import type { Adoption, PlanRollUp, RollUp } from '../model/rollup.ts';
import { type Cycle, type Plan, referenceList, type Workspace } from '../model/workspace.ts';
import { countActions } from './countActions.ts';
import { countStrategies } from './countStrategies.ts';
import { rateTree } from './rateTree.ts';
import { rollUpDistricts } from './rollUpDistricts.ts';
import { rollUpMeasure } from './rollUpMeasure.ts';

/**
 * Computes the progress of every plan in a cycle, as of a day.
 * @param cycleId a cycle of the workspace's school year; plans of other years use their own.
 */
export function rollUp(workspace: Workspace, cycle: Cycle, asOf: string): RollUp {
  const { cycles } = workspace.settings;
  const index = cycles.findIndex(({ id }) => id === cycle.id);
  const plans = once(
    () =>
      new Map(
        workspace.plans.map((plan) => [plan.id, rollUpPlan(workspace, plan, cycle.id, asOf)]),
      ),
  );
  const adoptions = once(() => adoptionsIn(workspace, plans()));
  const districts = once(() =>
    rollUpDistricts(workspace, { cycle, plans: plans(), adoptions: adoptions() }),
  );
  return {
    cycle,
    previous: cycles[index - 1] ?? null,
    asOf,
    get plans() {
      return plans();
    },
    get adoptions() {
      return adoptions();
    },
    get districts() {
      return districts();
    },
  };
}

/** Everything once it is asked for: rules look at the ratings of few plans, and at nothing else. */
function rollUpPlan(workspace: Workspace, plan: Plan, cycleId: string, asOf: string): PlanRollUp {
  const { settings } = workspace;
  const cycles = plan.term === '' ? settings.cycles : cyclesOf(settings, plan.term);
  const cycle = cycles.find(({ id }) => id === cycleId) ?? {
    id: cycleId,
    name: '',
    from: '',
    to: '',
  };
  const tree = once(() => rateTree(plan, cycles, cycle, settings));
  const strategies = once(() => countStrategies(plan, cycle, tree().ratingOf, settings));
  const actions = once(() => countActions(plan, asOf, settings));
  const measures = once(() =>
    plan.measures.map((measure) => rollUpMeasure(measure, { cycles, cycle })),
  );
  return {
    plan: plan.id,
    get whole() {
      return tree().whole;
    },
    get components() {
      return tree().components;
    },
    get strategies() {
      return strategies();
    },
    get actions() {
      return actions();
    },
    get measures() {
      return measures();
    },
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
        const known = adoptions.get(reference);
        if (known) known.push(adoption);
        else adoptions.set(reference, [adoption]);
      }
    }
  }
  return adoptions;
}
