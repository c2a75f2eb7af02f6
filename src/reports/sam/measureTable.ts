import type { MeasureInWords, MeasureRow } from '../../model/samReport.ts';
import type { MeasureRollUp } from '../../model/rollup.ts';
import type { Cycle, Settings } from '../../model/workspace.ts';
import { shortName } from './ratingMatrix.ts';
import { statusMark } from '../marks.ts';
import {
  differenceText,
  MOVEMENT_WORDS,
  pointText,
  UNIT_WORDS,
  valueText,
  WITHOUT_VALUE,
} from '../words.ts';

/** Whether a rise is an improvement; true also where nobody said which way is better. */
export function isHigherBetter({ measure }: MeasureRollUp): boolean {
  return measure.data.direction !== 'decrease' && measure.data.target?.type !== 'at_most';
}

/** Whether a value is worse for leaving its place, be it up or down. */
function isKept({ measure }: MeasureRollUp): boolean {
  const { direction, target } = measure.data;
  const isThreshold = target?.type === 'at_least' || target?.type === 'at_most';
  return !isThreshold && (direction ?? target?.type) === 'maintain';
}

/** Whether a value that is worse than the baseline always lies below it. */
export function isWorseBelow(rolled: MeasureRollUp): boolean {
  return isHigherBetter(rolled) && !isKept(rolled);
}

/** Words do not fit a column of figures: a measure in words is printed under the table. */
export function isInWords({ measure }: MeasureRollUp): boolean {
  return measure.data.unit === 'text';
}

/** What a measure in words says at baseline and in each cycle so far. */
export function wordsOf(rolled: MeasureRollUp, cycles: readonly Cycle[]): MeasureInWords {
  const { measure, points, now } = rolled;
  const reached = points.slice(0, points.indexOf(now) + 1);
  const parts = [
    { label: 'Baseline', text: baselineText(rolled) },
    ...reached.map((point, index) => ({
      label: shortName(cycles[index]?.name ?? point.cycle),
      text: pointText(point, measure.data.unit, 0),
    })),
    { label: 'Target', text: targetText(rolled) },
  ];
  return { name: measure.data.name, parts: parts.filter(({ text }) => text !== '–') };
}

/** One row of the measures table. */
export function measureRow(
  rolled: MeasureRollUp,
  cycles: readonly Cycle[],
  cycle: Cycle,
  { labels }: Pick<Settings, 'labels'>,
): MeasureRow {
  const { measure, decimals, now, points } = rolled;
  const { unit, name } = measure.data;
  const reported = cycles.findIndex(({ id }) => id === cycle.id);
  return {
    name,
    unit: unit === undefined ? '' : UNIT_WORDS[unit],
    baseline: baselineText(rolled),
    results: points.slice(0, reported + 1).map((point) => pointText(point, unit, decimals)),
    benchmark: benchmarkText(rolled),
    target: targetText(rolled),
    status: statusMark(now.status, isWorseBelow(rolled), labels),
    change: changeText(rolled),
  };
}

/** The baseline's value; in a measure's first year there is none, which is not zero. */
export function baselineText({ baseline, baselineYear, measure, decimals }: MeasureRollUp): string {
  if (baselineYear) return 'baseline year';
  const word = measure.data.baseline;
  if (word === 'suppressed' || word === 'not_available') return WITHOUT_VALUE[word];
  return baseline === null ? '–' : valueText(baseline, measure.data.unit, decimals);
}

function benchmarkText({ now, measure, decimals }: MeasureRollUp): string {
  if (now.benchmark === null) return '–';
  const text = valueText(now.benchmark.value, measure.data.unit, decimals);
  return now.benchmark.origin === 'interpolated' ? `${text} †` : text;
}

const BEFORE_TARGET: Readonly<Record<string, string>> = {
  at_least: 'at least ',
  at_most: 'at most ',
  maintain: 'keep ',
};

/** The target as promised: its value, or its words where there is no value. */
export function targetText({ target, measure, decimals }: MeasureRollUp): string {
  const { target: promised, unit } = measure.data;
  if (target === null) return promised?.text ?? '–';
  return `${BEFORE_TARGET[promised?.type ?? ''] ?? ''}${valueText(target, unit, decimals)}`;
}

function changeText({ now, measure, decimals, sinceBaseline }: MeasureRollUp): string {
  if (now.fromBaseline === null) return MOVEMENT_WORDS[sinceBaseline];
  const difference = differenceText(now.fromBaseline, measure.data.unit, decimals);
  const word = MOVEMENT_WORDS[sinceBaseline];
  return word === '' || word === 'unchanged' ? difference : `${difference}, ${word}`;
}
