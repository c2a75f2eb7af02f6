import { round } from '../model/numbers.ts';
import type { Measure, MeasureValue } from '../model/plan.ts';
import { isChange, type MeasureSeries } from './seriesOfMeasure.ts';

/** Where a series starts and where it is to arrive; null where that is not known or has no order. */
export interface Ends {
  readonly from: number | null;
  readonly to: number | null;
}

type Line = Pick<Measure, 'unit' | 'levels'>;

/** Baseline and target of a series on the measure's own line, a target of change worked out. */
export function endsOfSeries({ baseline, target }: MeasureSeries, line: Line): Ends {
  const from = baseline === undefined || baseline === 'new' ? null : rankOf(baseline.value, line);
  if (target?.value === undefined || target.type === 'qualitative') return { from, to: null };
  if (!isChange(target)) return { from, to: rankOf(target.value, line) };
  if (from === null || typeof target.value !== 'number') return { from, to: null };
  const change = target.type === 'change_points' ? target.value : (from * target.value) / 100;
  return { from, to: round(from + change, 8) };
}

/** Numbers as they are, levels by their position, yes after no; null for words without order. */
function rankOf(value: MeasureValue, { unit, levels = [] }: Line): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const order = unit === 'level' ? levels : unit === 'yes_no' ? ['no', 'yes'] : [];
  const rank = order.indexOf(unit === 'yes_no' ? value.toLowerCase() : value);
  return rank < 0 ? null : rank;
}
