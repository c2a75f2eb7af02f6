import type { Finding } from '../model/diagnostic.ts';
import type { Measure } from '../model/plan.ts';
import { endsOfSeries } from './endsOfSeries.ts';
import type { Rule } from './rule.ts';
import { isChange, type MeasureSeries, seriesOfMeasure } from './seriesOfMeasure.ts';

export const targetAgainstDirection: Rule = {
  id: 'target-against-direction',
  severity: 'error',
  summary: 'A target lies on the better side of the baseline.',
  reason:
    'When target and direction contradict each other, a school that gets worse is reported as on track.',
  bad: `measures:
  - {id: absence, name: Students chronically absent, unit: percent, direction: increase, baseline: {value: 19}, target: {value: 15}}`,
  good: `measures:
  - {id: absence, name: Students chronically absent, unit: percent, direction: decrease, baseline: {value: 19}, target: {value: 15}}`,
  *check(plan) {
    for (const measure of plan.measures) {
      for (const series of seriesOfMeasure(plan, measure)) {
        const fault = faultOf(series, measure.data);
        if (fault) yield { ...fault, path: series.pathTo('target', 'value') };
      }
    }
  },
};

type Fault = Pick<Finding, 'message' | 'hint'>;

function faultOf(series: MeasureSeries, measure: Measure): Fault | null {
  const { direction } = measure;
  const { type = 'absolute', value } = series.data.target ?? {};
  if (direction === undefined || direction === 'maintain' || value === undefined) return null;
  if (type === (direction === 'increase' ? 'at_most' : 'at_least')) {
    return {
      message: `The target is "${type === 'at_most' ? 'at most' : 'at least'}" a value, and \`direction\` is \`${direction}\`.`,
      hint: `Change one of the two: with \`${direction}\` goes \`${direction === 'increase' ? 'at_least' : 'at_most'}\`.`,
    };
  }
  const way = wayToGo(series, measure);
  if (way === null || (type !== 'absolute' && (way === 0 || !isChange({ type })))) return null;
  if (way === 0) {
    return {
      message: 'The target is the baseline: nothing would change.',
      hint: 'Check both values. To keep a value, write `type: maintain` in the target.',
    };
  }
  if (way > 0 === (direction === 'increase')) return null;
  return {
    message: `The target is ${way > 0 ? 'higher' : 'lower'} than the baseline, and \`direction\` is \`${direction}\`.`,
    hint: `Check both values, or write \`direction: ${way > 0 ? 'increase' : 'decrease'}\`.`,
  };
}

/** Target less baseline; of a change without a baseline the change itself. */
function wayToGo(series: MeasureSeries, measure: Measure): number | null {
  const { from, to } = endsOfSeries(series, measure);
  if (from !== null && to !== null) return to - from;
  const { target } = series.data;
  return target && isChange(target) && typeof target.value === 'number' ? target.value : null;
}
