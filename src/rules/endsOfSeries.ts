import { baselineOf, rankOf, targetValue } from '../model/measureValues.ts';
import type { Measure } from '../model/plan.ts';
import type { MeasureSeries } from './seriesOfMeasure.ts';

/** Where a series starts and where it is to arrive; null where that is not known or has no order. */
export interface Ends {
  readonly from: number | null;
  readonly to: number | null;
}

/** Far more decimals than anybody writes: only the noise of binary fractions is rounded away. */
const EXACT = 8;

/** Baseline and target of a series on the measure's own line, a target of change worked out. */
export function endsOfSeries(series: MeasureSeries, line: Pick<Measure, 'unit' | 'levels'>): Ends {
  const baseline = baselineOf(series.data);
  return {
    from: rankOf(baseline, line),
    to: rankOf(targetValue(series.data.target, baseline, EXACT), line),
  };
}
