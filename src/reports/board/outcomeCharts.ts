import type { MeasureDetail } from '../../model/samReport.ts';
import type { MeasureRollUp } from '../../model/rollup.ts';
import { rootOf } from './rootOf.ts';
import { trendDetail } from '../sam/measureFigures.ts';
import type { BoardSource } from './sources.ts';

/** How the charts of the first page are chosen, for the appendix. */
export const CHART_RULE =
  'The charts on the first page show the first measure with a result of each theory or goal in turn, in the order of the plan, until there are three, or as many as the page holds. Measures of a theory or goal itself go before those of single strategies.';

/**
 * The measures of the first page: round after round the next of each theory or goal, measures with a
 * result first, measures of strategies last.
 * @param most how many there is room for.
 */
export function chosenMeasures({ rolled, plan }: BoardSource, most: number): MeasureRollUp[] {
  const drawable = rolled.measures.filter(hasNumbers);
  const order = [...drawable].sort((a, b) => weightOf(a) - weightOf(b));
  const roots = [null, ...plan.components];
  const lines = roots.map((root) => order.filter(({ measure }) => rootOf(measure.owner) === root));
  const rounds = Math.max(0, ...lines.map((line) => line.length));
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    lines.flatMap((line) => line[round] ?? []),
  ).flat();
  return inTurn.sort((a, b) => weightOf(a) - weightOf(b)).slice(0, most);
}

/** A measure's chart with its sentence. */
export function chartsOf(
  measures: readonly MeasureRollUp[],
  { cycles, cycle }: BoardSource,
): MeasureDetail[] {
  return measures.flatMap((measure) => trendDetail(measure, cycles, cycle) ?? []);
}

/** Measures of theories, goals or the plan: whether it helped. Others say whether it was done. */
export function isOutcome({ measure }: MeasureRollUp): boolean {
  return measure.owner === null || measure.owner.role === 'grouping';
}

const hasNumbers = ({ baseline, points }: MeasureRollUp): boolean =>
  [baseline, ...points.map(({ value }) => value)].some((value) => typeof value === 'number');

const weightOf = (rolled: MeasureRollUp): number =>
  (typeof rolled.now.value === 'number' ? 0 : 1) + (isOutcome(rolled) ? 0 : 2);
