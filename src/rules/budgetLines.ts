import type { Path } from '../model/diagnostic.ts';
import type { BudgetLine } from '../model/plan.ts';
import type { Plan } from '../model/workspace.ts';
import { allComponents } from './allComponents.ts';

/** A line of a plan's budget with its place, and whether the work it pays for was given up. */
export interface PlacedLine {
  readonly line: BudgetLine;
  readonly path: Path;
  readonly isDropped: boolean;
}

/** Every budget line of a plan. A line whose id stands twice is one line, and its dollars count once. */
export function budgetLines(plan: Plan): PlacedLine[] {
  const seen = new Set<string>();
  const linesIn = (budget: readonly BudgetLine[] = [], path: Path, isDropped: boolean) =>
    budget.map((line, index) => ({ line, path: [...path, 'budget', index], isDropped }));
  return [
    ...linesIn(plan.data.budget, [], false),
    ...allComponents(plan).flatMap(({ data, path }) =>
      linesIn(data.budget, path, data.status === 'discontinued'),
    ),
  ].filter(({ line: { id } }) => {
    if (id === undefined) return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}
