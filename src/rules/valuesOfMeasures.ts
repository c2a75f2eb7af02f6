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
  readonly path: Path;
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
  const { history = [], yearly_targets = {} } = measure.data;
  const earlier = history.map(({ value }, index): WrittenValue => {
    return {
      role: 'history',
      value,
      path: pathInMeasure(plan, measure, ['history', index, 'value']),
    };
  });
  const yearly = Object.entries(yearly_targets).map(([year, value]): WrittenValue => {
    return { role: 'target', value, path: pathInMeasure(plan, measure, ['yearly_targets', year]) };
  });
  const values = seriesOfMeasure(plan, measure).flatMap((series) => [...valuesOfSeries(series)]);
  return [...earlier, ...values, ...yearly].filter(({ role, value }) => {
    if (isToBeFilledIn(value)) return false;
    return (role !== 'result' && role !== 'history') || !isNonValue(value);
  });
}

function* valuesOfSeries(series: MeasureSeries): Generator<WrittenValue> {
  const { baseline, benchmarks = {}, target, results = {}, pathTo } = series;
  if (typeof baseline === 'object') {
    yield { role: 'baseline', value: baseline.value, path: pathTo('baseline', 'value') };
  }
  for (const [cycle, value] of Object.entries(benchmarks)) {
    yield { role: 'benchmark', value, path: pathTo('benchmarks', cycle) };
  }
  if (target?.value !== undefined && target.type !== 'qualitative') {
    const role = isChange(target) ? 'change' : 'target';
    yield { role, value: target.value, path: pathTo('target', 'value') };
  }
  for (const [cycle, result] of Object.entries(results)) {
    if (typeof result === 'string') continue;
    yield { role: 'result', value: result.value, path: pathTo('results', cycle, 'value') };
  }
}
