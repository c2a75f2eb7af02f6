import type { Plan } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';

/** Ids that parts of a plan name under `addresses`. */
export function addressedIn(plan: Plan): Set<string> {
  return new Set(allComponents(plan).flatMap(({ data }) => data.addresses ?? []));
}
