import type { Plan } from '../model/workspace.ts';

/** Whether an id stands anywhere in a plan; nearly all are those of components, which are at hand. */
export const claims = (plan: Plan, id: string): boolean =>
  plan.byId.has(id) || plan.claimedIds().has(id);
