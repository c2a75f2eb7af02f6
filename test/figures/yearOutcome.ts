import { printed, rounded, signed } from './arithmetic.ts';
import type { Part, PlanFile } from './example.ts';
import {
  baselineText,
  measureRow,
  STATUS_WORDS,
  statusWord,
  targetText,
} from './expectMeasures.ts';
import type { Seen } from './expectPlan.ts';
import { at, difference, type Rolled, said, type Series } from './measures.ts';
import { district } from './ratings.ts';

/** A report on half a year or a whole one; the end of the year compares with targets. */
export interface Year extends Seen {
  readonly isEnd: boolean;
}

/** A goal with what stands under it and under no nearer one. */
export interface Share {
  readonly goal: Part | null;
  readonly strategies: readonly Part[];
  readonly measures: readonly Rolled[];
}

export const isDistrict = ({ id }: PlanFile): boolean => id === district.id;

/** What a measure should reach this year, and whether it did. */
export function outcome(series: Series) {
  const { data, now, baseline, target, points, isRise } = series;
  const yearly = data.yearly_targets?.['2026-27'];
  const isLater = (data.target?.by ?? '') > '2027-06-30';
  const last = points.at(-1);
  const own = { goal: target, isLine: false, isOwn: true };
  const { goal, isLine, isOwn } =
    yearly !== undefined
      ? { goal: yearly, isLine: false, isOwn: false }
      : isLater && last?.benchmark
        ? { goal: last.benchmark, isLine: last.isInterpolated, isOwn: false }
        : own;
  const [value, bar] = [at(now.value, data), at(goal, data)];
  const isPast = value !== null && bar !== null && (isRise ? value >= bar : value <= bar);
  const isMet =
    value === null
      ? null
      : now.status === 'met'
        ? true
        : bar === null
          ? null
          : !isOwn && isRise !== null && isPast;
  const way = difference(baseline, goal);
  const gone = difference(baseline, now.value);
  return {
    goal,
    isMet,
    isLine,
    missing: difference(goal, now.value),
    progress: way === null || way === 0 || gone === null ? null : gone / way,
    text:
      isOwn || goal === null
        ? targetText(series)
        : `${said(goal, data, series.decimals)}${isLine ? ' †' : ''}`,
  };
}

export const share = (progress: number | null): string =>
  progress === null ? '–' : `${printed(progress * 100, 0)}%`;

export function finalWord(series: Series): string {
  const { isMet } = outcome(series);
  if (isMet === true) return STATUS_WORDS['met'] ?? '';
  return isMet === false && series.now.status !== 'below_baseline' ? 'Not met' : statusWord(series);
}

export function row(series: Series, isEnd: boolean) {
  const { missing, progress, text } = outcome(series);
  const { data, decimals } = series;
  const points = data.unit === 'percent' ? ' points' : '';
  const against =
    missing === null ? '' : `${signed(rounded(missing, decimals), decimals)}${points}`;
  const plain = measureRow(series);
  return {
    ...plain,
    baseline: baselineText(series),
    target: text,
    status: { word: isEnd ? finalWord(series) : plain.status.word },
    change: isEnd ? against : plain.change,
    progress: share(progress),
  };
}
