import type { Component } from '../model/component.ts';
import type { ChangedPart } from '../model/change.ts';
import type { Kind } from '../model/kind.ts';
import type { Plan } from '../model/workspace.ts';
import { componentTitle } from '../model/component.ts';
import { plainForm } from './plainForm.ts';
import { type Fields, isMapping } from './values.ts';

/** A plan, component or measure with its own fields alone: what stands nested in it is a part too. */
export interface Part extends ChangedPart {
  /** Fields in their plain form, without the id and without nested parts. */
  readonly fields: Fields;
  /** The part that it is nested in; null for the plan itself. */
  readonly parent: Part | null;
  /** Level of a component, for telling like from unlike. */
  readonly level: string;
  /** Whether it explains the plan and promises nothing, like a need. */
  readonly isReason: boolean;
}

/** Every part of a plan in document order, the plan itself first. */
export function partsOf(plan: Plan, kinds: readonly Kind[]): Part[] {
  const kind = kinds.find(({ id }) => id === plan.kind);
  const whole: Part = {
    type: 'plan',
    id: plan.id,
    label: kind?.title ?? plan.kind,
    title: plan.title,
    path: [],
    level: plan.kind,
    isReason: false,
    parent: null,
    fields: ownFields(plan.data as unknown as Fields, plan.components, []),
  };
  const byComponent = new Map<Component | null, Part>([[null, whole]]);
  const parts = [whole];
  const visit = (component: Component): void => {
    const part = componentPart(component, byComponent.get(component.parent) ?? whole);
    byComponent.set(component, part);
    parts.push(part);
    component.children.forEach(visit);
  };
  plan.components.forEach(visit);
  return [...parts, ...measureParts(plan, byComponent, whole)];
}

function componentPart(component: Component, parent: Part): Part {
  const { id, levelLabel, level, role, path, data, children } = component;
  return {
    type: 'component',
    id,
    label: levelLabel,
    title: componentTitle(component),
    path,
    level,
    isReason: role === 'context',
    parent,
    fields: ownFields(data, children, path),
  };
}

function measureParts(
  plan: Plan,
  byComponent: ReadonlyMap<Component | null, Part>,
  whole: Part,
): Part[] {
  return plan.measures.map(({ id, path, owner, data }) => {
    const { id: _, ...fields } = data;
    return {
      type: 'measure',
      id,
      label: 'Measure',
      title: data.name,
      path,
      level: 'measure',
      isReason: false,
      parent: byComponent.get(owner) ?? whole,
      fields: plainForm(fields),
    };
  });
}

/** Fields that hold parts of their own. Entries without an id are no parts and stay. */
function ownFields(data: Fields, children: readonly Component[], path: readonly unknown[]): Fields {
  const nested = new Set(children.map((child) => child.path[path.length]));
  const own = Object.entries(data).flatMap(([name, value]): [string, unknown][] => {
    if (name === 'id' || name === 'measures') return [];
    if (!nested.has(name)) return [[name, value]];
    const rest = Array.isArray(value) ? value.filter((item) => !hasId(item)) : [];
    return rest.length === 0 ? [] : [[name, rest]];
  });
  return plainForm(Object.fromEntries(own));
}

const hasId = (value: unknown): boolean => isMapping(value) && typeof value['id'] === 'string';
