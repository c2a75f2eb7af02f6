import type { Path } from '../model/diagnostic.ts';
import type { BudgetLine } from '../model/plan.ts';
import type { Plan } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';

/** A line of a plan's budget with its place. */
export interface LineInPlan {
  readonly line: BudgetLine;
  readonly path: Path;
}

/** Every budget line of a plan; a line whose id stands twice is looked at once. */
export function budgetLines(plan: Plan): LineInPlan[] {
  const seen = new Set<string>();
  const linesIn = (budget: readonly BudgetLine[] = [], path: Path) =>
    budget.map((line, index) => ({ line, path: [...path, 'budget', index] }));
  return [
    ...linesIn(plan.data.budget, []),
    ...allComponents(plan).flatMap(({ data, path }) => linesIn(data.budget, path)),
  ].filter(({ line: { id } }) => {
    if (id === undefined) return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}
