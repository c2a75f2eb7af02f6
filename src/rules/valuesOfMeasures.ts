import { amongRecent } from '../model/amongRecent.ts';
import type { Path } from '../model/diagnostic.ts';
import { isNonValue } from '../model/measureValues.ts';
import type { MeasureValue } from '../model/plan.ts';
import { isToBeFilledIn } from '../model/toBeFilledIn.ts';
import type { Plan, PlanMeasure } from '../model/workspace.ts';
import { isChange, type MeasureSeries, pathInMeasure, seriesOfMeasure } from './seriesOfMeasure.ts';

/** A value as somebody wrote it. */
export interface WrittenValue {
  /** `change`: a target that says how far to go, not where to arrive. */
  readonly role: 'baseline' | 'history' | 'benchmark' | 'target' | 'change' | 'result';
  readonly value: MeasureValue;
  /** Where it stands: asked for only where something is wrong with it. */
  readonly path: () => Path;
}

/**
 * Every value of the measures of a plan and their groups; words that stand for a missing result, and
 * for a value that is still to be filled in, are left out.
 */
export const valuesOfMeasures = amongRecent(
  (plan: Plan): readonly (readonly [PlanMeasure, readonly WrittenValue[]])[] =>
    plan.measures.map((measure) => [measure, valuesOf(plan, measure)]),
);

function valuesOf(plan: Plan, measure: PlanMeasure): WrittenValue[] {
  const values: WrittenValue[] = [];
  const add: Add = (role, value, path) => {
    const isRead = role === 'result' || role === 'history';
    if (isToBeFilledIn(value) || (isRead && isNonValue(value))) return;
    values.push({ role, value, path });
  };
  const { history = [], yearly_targets = {} } = measure.data;
  history.forEach(({ value }, index) => {
    add('history', value, () => pathInMeasure(plan, measure, ['history', index, 'value']));
  });
  for (const series of seriesOfMeasure(plan, measure)) addSeries(add, series);
  for (const [year, value] of Object.entries(yearly_targets)) {
    add('target', value, () => pathInMeasure(plan, measure, ['yearly_targets', year]));
  }
  return values;
}

type Add = (role: WrittenValue['role'], value: MeasureValue, path: () => Path) => void;

function addSeries(add: Add, { data, pathTo }: MeasureSeries): void {
  const { baseline, benchmarks = {}, target, results = {} } = data;
  if (typeof baseline === 'object') {
    add('baseline', baseline.value, () => pathTo('baseline', 'value'));
  }
  for (const [cycle, value] of Object.entries(benchmarks)) {
    add('benchmark', value, () => pathTo('benchmarks', cycle));
  }
  if (target?.value !== undefined && target.type !== 'qualitative') {
    add(isChange(target) ? 'change' : 'target', target.value, () => pathTo('target', 'value'));
  }
  for (const [cycle, result] of Object.entries(results)) {
    if (typeof result === 'string') continue;
    add('result', result.value, () => pathTo('results', cycle, 'value'));
  }
}
