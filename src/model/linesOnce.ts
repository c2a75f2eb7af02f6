import type { Component } from './component.ts';
import { round } from './numbers.ts';
import type { BudgetLine } from './plan.ts';
import { type Plan, referenceList, splitReference } from './workspace.ts';

/** A budget line with the part that it stands at; null for the plan itself. */
export interface PlacedLine {
  readonly line: BudgetLine;
  readonly plan: Plan;
  readonly part: Component | null;
  /** The work that it pays for was given up. */
  readonly isDropped: boolean;
}

/**
 * The budget lines of plans with each dollar once, and how many lines were left out for it. The
 * same dollars stand twice
 * - where a line's id stands twice in a plan;
 * - where a line without an id repeats one below its part, or adds up those of its source there;
 * - where a school repeats the line of the district's work that it serves: same source, code,
 *   object and amount, and no id that differs.
 * @param plans those whose line is kept come first: the district's before the schools'.
 */
export function linesOnce(plans: readonly Plan[]): {
  readonly lines: readonly PlacedLine[];
  readonly repeated: number;
} {
  const all = plans.map(linesOf);
  const kept: PlacedLine[] = [];
  for (const lines of all) {
    const own = withoutTotals(uniqueIds(lines));
    kept.push(...own.filter((placed) => !isRepeated(placed, kept)));
  }
  return { lines: kept, repeated: all.flat().length - kept.length };
}

function linesOf(plan: Plan): PlacedLine[] {
  const place = (budget: readonly BudgetLine[] = [], part: Component | null): PlacedLine[] =>
    budget.map((line) => ({ line, plan, part, isDropped: isGivenUp(part) }));
  return [
    ...place(plan.data.budget, null),
    ...[...plan.byId.values()].flatMap((part) => place(part.data.budget, part)),
  ];
}

function isGivenUp(part: Component | null): boolean {
  for (let each = part; each; each = each.parent) {
    if (each.data.status === 'discontinued') return true;
  }
  return false;
}

function uniqueIds(lines: readonly PlacedLine[]): PlacedLine[] {
  const first = new Map<string, PlacedLine>();
  for (const placed of lines) {
    const { id } = placed.line;
    if (id !== undefined && !first.has(id)) first.set(id, placed);
  }
  return lines.filter((each) => each.line.id === undefined || first.get(each.line.id) === each);
}

/**
 * Of a line that only says again, or adds up, what stands below, one of the two is left out: the
 * upper one, unless it alone says what was spent.
 */
function withoutTotals(lines: readonly PlacedLine[]): PlacedLine[] {
  let kept: PlacedLine[] = [];
  for (const placed of lines.toReversed()) {
    const below = saidAgain(placed, kept);
    if (below.length > 0 && !tellsMore(placed, below)) continue;
    kept = [placed, ...kept.filter((other) => !below.includes(other))];
  }
  return kept;
}

/** The lines below its part that a line repeats or adds up. */
function saidAgain({ line, part }: PlacedLine, lines: readonly PlacedLine[]): PlacedLine[] {
  if (line.id !== undefined || line.planned === undefined) return [];
  const below = lines.filter(
    (other) =>
      other.line.source === line.source &&
      (line.code === undefined || other.line.code === line.code) &&
      isBelow(other.part, part),
  );
  const sum = below.reduce((total, other) => total + (other.line.planned ?? 0), 0);
  if (below.length > 0 && round(sum, 2) === round(line.planned, 2)) return below;
  return below.filter((other) => isSameLine(other.line, line)).slice(0, 1);
}

const isSpent = ({ line }: PlacedLine): boolean =>
  line.actual !== undefined || line.estimated !== undefined;

const tellsMore = (placed: PlacedLine, below: readonly PlacedLine[]): boolean =>
  isSpent(placed) && !below.some(isSpent);

function isBelow(part: Component | null, above: Component | null): boolean {
  if (part === null) return false;
  if (above === null) return true;
  for (let each = part.parent; each; each = each.parent) if (each === above) return true;
  return false;
}

/** Whether an earlier plan has the same line at the work that this one serves. */
function isRepeated({ part, line }: PlacedLine, earlier: readonly PlacedLine[]): boolean {
  const served = servedBy(part);
  return earlier.some(
    (other) =>
      isSameLine(other.line, line) &&
      served.some(({ plan, component }) => other.plan.id === plan && isWithin(other, component)),
  );
}

/** What a part serves, or the part that it belongs to. */
function servedBy(part: Component | null): ReturnType<typeof splitReference>[] {
  const served: ReturnType<typeof splitReference>[] = [];
  for (let each = part; each; each = each.parent) {
    served.push(...referenceList(each.data.aligns_to).map(splitReference));
  }
  return served;
}

function isWithin({ part }: PlacedLine, component: string | null): boolean {
  for (let each = part; each; each = each.parent) if (each.id === component) return true;
  return false;
}

function isSameLine(a: BudgetLine, b: BudgetLine): boolean {
  const hasOtherId = a.id !== undefined && b.id !== undefined && a.id !== b.id;
  return (
    !hasOtherId &&
    a.source === b.source &&
    a.code === b.code &&
    a.object === b.object &&
    a.planned !== undefined &&
    a.planned === b.planned
  );
}
