import { round } from '../model/numbers.ts';
import type { MeasureStatus, Movement } from '../model/rollup.ts';
import type { Direction } from '../model/measureValues.ts';

/** Everything a measure's status in a cycle depends on; values on the measure's own line. */
export interface Judged {
  readonly value: number;
  readonly baseline: number | null;
  readonly benchmark: number | null;
  readonly target: number | null;
  readonly direction: Direction | null;
  /** How far a maintained value may move. */
  readonly within: number;
  readonly baselineYear: boolean;
}

/** Whether a value is at or past a bar in the measure's direction. */
export function reaches(value: number, bar: number, direction: Direction, within: number): boolean {
  if (direction === 'increase') return value >= bar;
  if (direction === 'decrease') return value <= bar;
  return distance(value, bar) <= within;
}

/** How far apart two values are, without what binary fractions add: 4.2 is 0.1 from 4.1. */
const distance = (a: number, b: number): number => round(Math.abs(a - b), 10);

/**
 * Says where a value stands: met (at or past the target), on track (at or past the benchmark of
 * the cycle), off track (short of it), below baseline (worse than at the start).
 */
export function judge(judged: Judged): MeasureStatus {
  const { value, baseline, benchmark, target, direction, within } = judged;
  const unjudged = judged.baselineYear ? 'baseline_year' : 'not_judged';
  if (direction === null) return unjudged;
  if (target !== null && reaches(value, target, direction, within)) return 'met';
  if (benchmark !== null && reaches(value, benchmark, direction, within)) return 'on_track';
  if (baseline !== null && movement(baseline, value, direction, target, within) === 'declined') {
    return 'below_baseline';
  }
  return benchmark === null ? unjudged : 'off_track';
}

/**
 * Better or worse, in the measure's direction. A value to maintain gets better by coming nearer to
 * its target; as long as it moves no further than it may, it is unchanged.
 */
export function movement(
  from: number | null,
  to: number | null,
  direction: Direction | null,
  target: number | null,
  within = 0,
): Movement {
  if (from === null || to === null || direction === null) return 'unknown';
  if (from === to) return 'unchanged';
  if (direction === 'maintain') {
    if (target === null) return 'unknown';
    const away = (value: number) => Math.max(0, Math.abs(value - target) - within);
    const gain = away(from) - away(to);
    return gain === 0 ? 'unchanged' : gain > 0 ? 'improved' : 'declined';
  }
  return to > from === (direction === 'increase') ? 'improved' : 'declined';
}
