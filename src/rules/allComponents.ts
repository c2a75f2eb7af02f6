import { type Component, forEachComponent } from '../model/component.ts';
import { amongRecent } from '../model/amongRecent.ts';
import type { Plan } from '../model/workspace.ts';

/**
 * Every component of a plan in document order, also one whose id another has already: `byId` holds
 * only the first of these.
 */
export const allComponents = amongRecent(({ components }: Plan): readonly Component[] => {
  const all: Component[] = [];
  forEachComponent(components, (component) => all.push(component));
  return all;
});
