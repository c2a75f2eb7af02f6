import type { Component } from '../../model/component.ts';
import { round } from '../../model/numbers.ts';
import type { BudgetLine } from '../../model/plan.ts';
import type { Plan } from '../../model/workspace.ts';

/** A budget line with the part that it stands at; null for the plan itself. */
export interface PlacedLine {
  readonly line: BudgetLine;
  readonly part: Component | null;
}

/** The budget lines of a plan; a line whose id stands twice, or that only adds up others, once. */
export function countedLines(plan: Plan): PlacedLine[] {
  const place = (budget: readonly BudgetLine[] = [], part: Component | null): PlacedLine[] =>
    budget.map((line) => ({ line, part }));
  const all = [
    ...place(plan.data.budget, null),
    ...[...plan.byId.values()].flatMap((part) => place(part.data.budget, part)),
  ];
  const isFirst = ({ line: { id } }: PlacedLine, index: number) =>
    id === undefined || all.findIndex(({ line }) => line.id === id) === index;
  const single = all.filter(isFirst);
  return single.filter((placed) => !isTotal(placed, single));
}

/** Whether a line without an id is the sum of what stands below its part from the same source. */
function isTotal({ line, part }: PlacedLine, lines: readonly PlacedLine[]): boolean {
  if (line.id !== undefined || line.planned === undefined) return false;
  const below = lines.filter(
    (other) =>
      other.part !== part &&
      other.line.source === line.source &&
      (line.code === undefined || other.line.code === line.code) &&
      (part === null || isWithin(other.part, part)),
  );
  return (
    below.length > 0 && sum(below.map((other) => other.line.planned ?? 0)) === sum([line.planned])
  );
}

/** Whether a part is another one or stands below it. */
export function isWithin(part: Component | null, above: Component): boolean {
  for (let each = part; each; each = each.parent) if (each === above) return true;
  return false;
}

/** Cents add up exactly only after binary fractions are rounded away. */
export const sum = (amounts: readonly number[]): number =>
  round(
    amounts.reduce((total, amount) => total + amount, 0),
    2,
  );
