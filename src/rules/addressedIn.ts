import { amongRecent } from '../model/amongRecent.ts';
import type { Plan } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';

/** Ids that parts of a plan name under `addresses`. */
export const addressedIn = amongRecent((plan: Plan): ReadonlySet<string> => {
  const ids = new Set<string>();
  for (const { data } of allComponents(plan)) for (const id of data.addresses ?? []) ids.add(id);
  return ids;
});
