import { type Component, ofLevel, withDescendants } from '../../model/component.ts';
import type { MeasureRollUp, PlanRollUp } from '../../model/rollup.ts';
import type { Plan } from '../../model/workspace.ts';

/** A goal, theory or objective with what stands under it and under no nearer one. */
export interface YearPart {
  /** Null for what stands under no goal at all. */
  readonly component: Component | null;
  readonly strategies: readonly Component[];
  readonly measures: readonly MeasureRollUp[];
  /** Everything that belongs to it, itself first. */
  readonly members: readonly Component[];
}

/** Divides a plan into its goals, in document order; what belongs to none comes first. */
export function yearParts(plan: Plan, { measures }: PlanRollUp): YearPart[] {
  const all = plan.components.flatMap((root) => [...withDescendants(root)]);
  const strategies = ofLevel(plan.components, 'strategy');
  const partOf = (component: Component | null): YearPart => ({
    component,
    strategies: strategies.filter((strategy) => goalOf(strategy) === component),
    measures: measures.filter(({ measure }) => goalOf(measure.owner) === component),
    members: all.filter((each) => goalOf(each) === component),
  });
  const goals = all.filter(({ role }) => role === 'grouping');
  return [null, ...goals].map(partOf).filter(hasContent);
}

/** The nearest goal, theory or objective that something is or belongs to. */
function goalOf(component: Component | null): Component | null {
  let each = component;
  while (each && each.role !== 'grouping') each = each.parent;
  return each;
}

/** A goal that only holds objectives is a heading, not a part, unless it was judged itself. */
function hasContent({ component, strategies, measures }: YearPart): boolean {
  if (strategies.length > 0 || measures.length > 0) return true;
  if (component === null) return false;
  return component.data.progress !== undefined || !component.children.some(isGoal);
}

const isGoal = ({ role }: Component): boolean => role === 'grouping';
