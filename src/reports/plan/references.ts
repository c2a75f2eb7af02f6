import { type Component, componentTitle } from '../../model/component.ts';
import { referenceList, splitReference } from '../../model/workspace.ts';
import type { Sources } from './source.ts';

/** A component as other parts name it: `1.3 Teach daily small groups`. */
export function namedComponent(component: Component): string {
  return [component.data.code, componentTitle(component)].filter(Boolean).join(' ');
}

/** A reference as the words of what it refers to; unresolved ones stay as they are. */
export function referenceText(reference: string, { workspace, plan }: Sources): string {
  const { plan: planId, component: partId } = splitReference(reference);
  const other = workspace.plansById.get(planId);
  if (partId === null) return other?.title ?? idText(reference, { workspace, plan });
  const part = other?.byId.get(partId);
  if (!other || !part) return reference;
  return `${namedComponent(part)} (${other.title})`;
}

/** References as words; parts of one plan are named with the plan once. */
export function referenceTexts(value: unknown, sources: Sources): string[] {
  const list = referenceList(value as string | readonly string[] | undefined);
  return list.map((reference) => referenceText(reference, sources));
}

type Known = Pick<Sources, 'workspace' | 'plan'>;

/** An id as the name of the component, measure, school or district that it stands for. */
export function idText(id: string, { workspace, plan }: Known): string {
  const component = plan.byId.get(id);
  if (component) return namedComponent(component);
  const measure = plan.measures.find((each) => each.id === id);
  if (measure) return measure.data.name;
  const place = [...workspace.schools, ...workspace.districts].find((each) => each.id === id);
  return place?.name ?? workspace.plansById.get(id)?.title ?? id;
}
