import type { Component } from '../model/component.ts';
import { amongRecent } from '../model/amongRecent.ts';
import type { Plan } from '../model/workspace.ts';

/**
 * Every component of a plan in document order, also one whose id another has already: `byId` holds
 * only the first of these.
 */
export const allComponents = amongRecent(({ components }: Plan): readonly Component[] => {
  const all: Component[] = [];
  const visit = (component: Component): void => {
    all.push(component);
    component.children.forEach(visit);
  };
  components.forEach(visit);
  return all;
});
