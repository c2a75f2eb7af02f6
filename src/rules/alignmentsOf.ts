import type { Component } from '../model/component.ts';
import type { Path } from '../model/diagnostic.ts';
import { oncePer } from '../model/oncePer.ts';
import type { References } from '../model/plan.ts';
import { type Plan, splitReference } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';

/** One reference under `aligns_to`, taken apart. */
export interface Alignment {
  readonly reference: string;
  /** Id of the plan it names. */
  readonly plan: string;
  /** Id of the component it names; null where it names the plan alone. */
  readonly component: string | null;
  /** Who makes it; null for the plan itself. */
  readonly from: Component | null;
  readonly path: Path;
}

/** Every reference to another plan that a plan and its components make. */
export const alignmentsOf = oncePer((plan: Plan): readonly Alignment[] => {
  const all = alignmentsIn(plan.data.aligns_to, [], null);
  for (const component of allComponents(plan)) {
    const { aligns_to } = component.data;
    if (aligns_to) all.push(...alignmentsIn(aligns_to, component.path, component));
  }
  return all;
});

function alignmentsIn(
  references: References | undefined,
  path: Path,
  from: Component | null,
): Alignment[] {
  if (references === undefined) return [];
  const field = [...path, 'aligns_to'];
  const isList = typeof references !== 'string';
  return (isList ? references : [references]).map((reference, index) => ({
    reference,
    ...splitReference(reference),
    from,
    path: isList ? [...field, index] : field,
  }));
}
