import type { Plan, Workspace } from '../model/workspace.ts';

/** A workspace with these plans, in the order of their ids; of two with one id the first counts. */
export function withPlans(
  workspace: Omit<Workspace, 'plans' | 'plansById'>,
  unordered: readonly Plan[],
): Workspace {
  const plans = [...unordered].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...workspace,
    plans,
    plansById: new Map(plans.toReversed().map((plan) => [plan.id, plan])),
  };
}
