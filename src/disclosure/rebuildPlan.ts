import type { Component } from '../model/component.ts';
import type { Measure } from '../model/plan.ts';
import type { Plan, PlanData, PlanMeasure } from '../model/workspace.ts';
import { pathKey } from './edits.ts';
import { isMapping } from './isInternal.ts';
import { reviseData, type Revise } from './reviseData.ts';

/**
 * A plan with other data and the tree and measures that follow from it. Paths stay those of the
 * plan as it was, so that places in its file are still found.
 */
export function rebuildPlan(
  plan: Plan,
  revise: Revise,
  sharedMeasures: ReadonlyMap<string, Measure>,
): Plan {
  const revised = new Map<string, unknown>();
  const data = reviseData(plan.data, revise, (path, twin) => {
    if (isMapping(twin) && 'id' in twin) revised.set(pathKey(path), twin);
  }) as PlanData;
  const twins = new Map<Component, Component>();
  const components = plan.components.flatMap((root) => twinOf(root, null, revised, twins));
  const byId = [...plan.byId].flatMap(([id, component]): [string, Component][] => {
    const twin = twins.get(component);
    return twin ? [[id, twin]] : [];
  });
  const measures = plan.measures.flatMap((measure): PlanMeasure[] => {
    const own = revised.get(pathKey(measure.path));
    if (!isMapping(own)) return [];
    const owner = measure.owner && (twins.get(measure.owner) ?? null);
    return [{ ...measure, owner, data: withShared(measure, own, sharedMeasures) }];
  });
  return { ...plan, data, components, byId: new Map(byId), measures };
}

function twinOf(
  component: Component,
  parent: Component | null,
  revised: ReadonlyMap<string, unknown>,
  twins: Map<Component, Component>,
): Component[] {
  const data = revised.get(pathKey(component.path));
  if (!isMapping(data)) return [];
  const children: Component[] = [];
  const twin: Component = { ...component, data: data as Component['data'], parent, children };
  twins.set(component, twin);
  children.push(...component.children.flatMap((child) => twinOf(child, twin, revised, twins)));
  return [twin];
}

/** A measure's own fields as they are now; what it takes over, as the shared one has it now. */
function withShared(
  { data }: PlanMeasure,
  own: Readonly<Record<string, unknown>>,
  sharedMeasures: ReadonlyMap<string, Measure>,
): PlanMeasure['data'] {
  const shared = data.uses === undefined ? undefined : sharedMeasures.get(data.uses);
  const taken = Object.entries(shared ?? {}).filter(([name]) => name in data && !(name in own));
  return { ...Object.fromEntries(taken), ...own, id: data.id, name: data.name };
}
