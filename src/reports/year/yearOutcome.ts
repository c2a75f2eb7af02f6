import { schoolYearDays } from '../../model/dates.ts';
import { directionOf, rankOf } from '../../model/measureValues.ts';
import { round } from '../../model/numbers.ts';
import type { MeasureValue } from '../../model/plan.ts';
import type { MeasureRollUp } from '../../model/rollup.ts';

/** A measure against what it should reach by the end of the school year. */
export interface YearOutcome {
  /** The value to reach this year; null where there is none or it is in words. */
  readonly target: MeasureValue | null;
  /**
   * Where it comes from: the plan's target for the year; the benchmark of the year's last cycle,
   * where the target is due in a later year; the target itself.
   */
  readonly origin: 'yearly' | 'benchmark' | 'target';
  /** Whether the benchmark was worked out on a line instead of written. */
  readonly isInterpolated: boolean;
  /** Null where there is nothing to compare. */
  readonly isMet: boolean | null;
  /** Result less target, in the measure's unit. */
  readonly difference: number | null;
  /** (result - baseline) / (target - baseline), not clamped; null where it is undefined. */
  readonly progress: number | null;
}

/** Compares a measure's result with its target of the year. */
export function yearOutcome(rolled: MeasureRollUp, term: string): YearOutcome {
  const { now, baseline, decimals } = rolled;
  const { target, origin, isInterpolated } = targetOfYear(rolled, term);
  const result = numeric(now.value);
  const goal = numeric(target);
  const from = numeric(baseline);
  return {
    target,
    origin,
    isInterpolated,
    isMet: isMet(rolled, target, origin),
    difference: result === null || goal === null ? null : round(result - goal, decimals),
    progress:
      result === null || goal === null || from === null || goal === from
        ? null
        : (result - from) / (goal - from),
  };
}

function targetOfYear(
  { measure, target, points }: MeasureRollUp,
  term: string,
): Pick<YearOutcome, 'target' | 'origin' | 'isInterpolated'> {
  const yearly = measure.data.yearly_targets?.[term];
  if (yearly !== undefined) return { target: yearly, origin: 'yearly', isInterpolated: false };
  const due = measure.data.target?.by;
  const last = points.at(-1)?.benchmark;
  if (due !== undefined && due > schoolYearDays(term).to && last) {
    const isInterpolated = last.origin === 'interpolated';
    return { target: last.value, origin: 'benchmark', isInterpolated };
  }
  return { target, origin: 'target', isInterpolated: false };
}

function isMet(
  rolled: MeasureRollUp,
  target: MeasureValue | null,
  origin: YearOutcome['origin'],
): boolean | null {
  const { now, measure, baseline } = rolled;
  if (now.value === null) return null;
  if (now.status === 'met') return true;
  const to = rankOf(target, measure.data);
  const value = rankOf(now.value, measure.data);
  const direction = directionOf(measure.data, rankOf(baseline, measure.data), to);
  if (to === null || value === null || direction === null) return null;
  if (origin === 'target') return false;
  if (direction === 'increase') return value >= to;
  if (direction === 'decrease') return value <= to;
  return round(Math.abs(value - to), 10) <= (measure.data.target?.within ?? 0);
}

const numeric = (value: MeasureValue | null): number | null =>
  typeof value === 'number' ? value : null;
