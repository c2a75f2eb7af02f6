import type { ShareFigure } from '../../model/figure.ts';
import type { Language, Word } from '../../model/language.ts';
import type { Mark } from '../../model/mark.ts';
import type { MeasurePoint, MeasureRollUp, MeasureStatus } from '../../model/rollup.ts';
import type { SummaryResult } from '../../model/summaryReport.ts';
import { statusMark } from '../marks.ts';
import { isHigherBetter } from '../sam/measureTable.ts';
import { bareValue, plainDecimals, plainValue, type ValueStyle } from './plainValue.ts';
import { say, sayMonth } from './say.ts';
import { shorten } from './shorten.ts';

const MOST_NAME = 90;

/** Words for a status; a measure that nobody can judge has none. */
const STATUS_WORDS = {
  met: 'met',
  on_track: 'on_course',
  off_track: 'behind',
  below_baseline: 'worse',
  baseline_year: 'new_measure',
  no_data: 'no_result',
  suppressed: 'withheld',
  not_judged: null,
  not_applicable: null,
} as const satisfies Readonly<Record<MeasureStatus, Word | null>>;

/** A measure in plain words: its last value up to the cycle, where it began and where it is to go. */
export function plainResult(rolled: MeasureRollUp, language: Language): SummaryResult {
  const { measure, baseline, target, decimals } = rolled;
  const { unit, name } = measure.data;
  const point = lastPoint(rolled);
  const values = [point.value, baseline, target];
  const style = { unit, decimals: plainDecimals(values, unit, decimals) };
  const { value } = point;
  return {
    quoted: shorten(name, MOST_NAME),
    value: value === null ? null : plainValue(language, value, style),
    since: value === null ? '' : sinceText(rolled, point, style, language),
    goal: goalText(rolled, value === null ? plainValue : bareValue, style, language),
    note:
      typeof value === 'number' && !isHigherBetter(rolled) ? say(language, 'less_is_better') : null,
    mark: plainMark(point.status, language),
    figure: shareFigure(rolled, point, style, language),
  };
}

/** The reported cycle where it says anything, else the last one before that has a value. */
export function lastPoint({ points, now }: MeasureRollUp): MeasurePoint {
  if (now.value !== null || now.without === 'suppressed') return now;
  const sofar = points.slice(0, points.indexOf(now) + 1);
  return sofar.findLast(({ value }) => value !== null) ?? now;
}

function sinceText(
  { baseline, baselineYear }: MeasureRollUp,
  { value, on, fromBaseline }: MeasurePoint,
  style: ValueStyle,
  language: Language,
): string {
  const parts = [on === null ? '' : say(language, 'in_month', { month: sayMonth(language, on) })];
  if (baselineYear) parts.push(say(language, 'first_year'));
  else if (baseline !== null) {
    const from = { value: bareValue(language, baseline, style) };
    if (baseline === value) parts.push(say(language, 'same_as_start'));
    else if (fromBaseline === null) parts.push(say(language, 'changed_from', from));
    else parts.push(say(language, fromBaseline > 0 ? 'up_from' : 'down_from', from));
  }
  return parts.filter((part) => part !== '').join(', ');
}

/** What is promised; its unit is said once, with the value. */
function goalText(
  { measure, target }: MeasureRollUp,
  written: typeof plainValue,
  style: ValueStyle,
  language: Language,
): string | null {
  if (target === null) return null;
  const promised = measure.data.target;
  const isKept = promised?.type === 'maintain' || measure.data.direction === 'maintain';
  const word =
    promised?.type === 'at_least'
      ? 'goal_at_least'
      : promised?.type === 'at_most'
        ? 'goal_at_most'
        : isKept
          ? 'goal_keep'
          : 'goal';
  const goal = say(language, word, { value: written(language, target, style) });
  if (promised?.by === undefined) return goal;
  return say(language, 'goal_by', { goal, month: sayMonth(language, promised.by) });
}

function plainMark(status: MeasureStatus, language: Language): Mark | null {
  const word = STATUS_WORDS[status];
  return word === null ? null : { ...statusMark(status, true), word: say(language, word) };
}

/** A share out of a hundred as a bar; what is counted otherwise has no whole to be a share of. */
function shareFigure(
  { measure, baseline, target }: MeasureRollUp,
  { value }: MeasurePoint,
  style: ValueStyle,
  language: Language,
): ShareFigure | null {
  if (style.unit !== 'percent' || typeof value !== 'number') return null;
  const mark = (at: unknown, word: 'at_start' | 'goal_mark') =>
    typeof at === 'number'
      ? { value: at, text: say(language, word, { value: bareValue(language, at, style) }) }
      : null;
  const start = mark(baseline, 'at_start');
  const goal = mark(target, 'goal_mark');
  const texts = [plainValue(language, value, style), start?.text, goal?.text];
  return {
    kind: 'share',
    id: `share-${measure.id}`,
    alt: texts.filter((text) => text !== undefined).join('. '),
    value,
    start,
    goal,
  };
}

/** Every sign that results can carry, in the words of a language. */
export function plainStatusMarks(language: Language): Mark[] {
  const statuses = Object.keys(STATUS_WORDS) as MeasureStatus[];
  return statuses.flatMap((status) => plainMark(status, language) ?? []);
}
