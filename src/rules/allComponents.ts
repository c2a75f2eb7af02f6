import type { Component } from '../model/component.ts';
import type { Plan } from '../model/workspace.ts';

/**
 * Every component of a plan in document order, also one whose id another has already: `byId` holds
 * only the first of these.
 */
export function allComponents({ components }: Plan): Component[] {
  const all: Component[] = [];
  const visit = (component: Component): void => {
    all.push(component);
    component.children.forEach(visit);
  };
  components.forEach(visit);
  return all;
}
