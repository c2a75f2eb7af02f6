import type { Path } from './diagnostic.ts';
import type { LevelRole } from './kind.ts';
import type { ComponentFields } from './plan.ts';

/** The fields of a component; those of its level (`if`, `group`, ...) are read by name. */
export type ComponentData = ComponentFields & { readonly [field: string]: unknown };

/** A node of a plan's tree: any mapping with an id, nested in other such mappings. */
export interface Component {
  readonly id: string;
  /** What it is: theory, goal, objective, strategy, sub_item, action, milestone, need, ... */
  readonly level: string;
  readonly role: LevelRole;
  /** What people call the level: `High-leverage strategy`. */
  readonly levelLabel: string;
  readonly path: Path;
  readonly data: ComponentData;
  readonly parent: Component | null;
  readonly children: readonly Component[];
}

/** What people call it: its title, else its statement, else its id. */
export function componentTitle({ id, data }: Pick<Component, 'id' | 'data'>): string {
  return data.title ?? data.statement ?? id;
}

/** A component and everything below it, in document order. */
export function withDescendants(component: Component): Component[] {
  const all: Component[] = [];
  forEachComponent([component], (each) => all.push(each));
  return all;
}

/** All components of a level, in document order. */
export function ofLevel(roots: readonly Component[], level: string): Component[] {
  const found: Component[] = [];
  forEachComponent(roots, (each) => {
    if (each.level === level) found.push(each);
  });
  return found;
}

/** Goes through components and everything below them, in document order. */
export function forEachComponent(
  roots: readonly Component[],
  visit: (component: Component) => void,
): void {
  for (const root of roots) {
    visit(root);
    forEachComponent(root.children, visit);
  }
}
