import type { Component } from '../../model/component.ts';
import { cyclesOf } from '../../model/cycles.ts';
import { humanised, type OutlineField } from '../../model/outline.ts';
import type { PlanRollUp, RollUp } from '../../model/rollup.ts';
import type { Cycle, Plan, PlanMeasure, Workspace } from '../../model/workspace.ts';

/** What a plan's document is made of. */
export interface PlanSource {
  readonly workspace: Workspace;
  readonly plan: Plan;
  /** The fields of its kind in the order of the schema. */
  readonly outline: readonly OutlineField[];
  readonly asOf: string;
  /** Progress in a cycle, where one was asked for. */
  readonly rollUp: RollUp | null;
  readonly rolled: PlanRollUp | null;
}

/** The same with what every part of the document looks up. */
export interface Sources extends PlanSource {
  readonly cycles: readonly Cycle[];
  readonly isForm: boolean;
  /** The component that a mapping of the plan is. */
  readonly componentOf: (data: unknown) => Component | undefined;
  /** The measures that a component carries, or the plan itself where it is null. */
  readonly measuresOf: (owner: Component | null) => readonly PlanMeasure[];
}

/** Prepares what the parts of one document share. */
export function sourcesOf(source: PlanSource): Sources {
  const { plan, workspace } = source;
  const components = new Map<unknown, Component>();
  const visit = (component: Component): void => {
    components.set(component.data, component);
    component.children.forEach(visit);
  };
  plan.components.forEach(visit);
  return {
    ...source,
    cycles: cyclesOf(workspace.settings, plan.term || workspace.settings.school_year),
    isForm: workspace.kinds.find(({ id }) => id === plan.kind)?.isForm ?? false,
    componentOf: (data) => components.get(data),
    measuresOf: (owner) => plan.measures.filter((measure) => measure.owner === owner),
  };
}

/** Name of a cycle; a word that is no cycle is printed as it stands. */
export function cycleName({ cycles }: Sources, id: string): string {
  return cycles.find((cycle) => cycle.id === id)?.name ?? humanised(id);
}
