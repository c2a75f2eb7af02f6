import type { Mark } from '../model/mark.ts';
import type { MeasureStatus } from '../model/rollup.ts';
import type { RatingPoint, Settings } from '../model/workspace.ts';

const GREY = '#5b6672';

/** The sign for what nobody has rated: a state of its own, never red. */
export const NOT_RATED: Mark = {
  symbol: '◌',
  word: 'Not rated',
  icon: 'rating',
  fill: null,
  color: GREY,
};

/** The signs of a rating scale, worst to best. */
export function ratingMarks(scale: readonly RatingPoint[]): Mark[] {
  return scale.map(({ symbol, short, color }, index) => ({
    symbol,
    word: short,
    icon: 'rating',
    fill: index / Math.max(scale.length - 1, 1),
    color,
  }));
}

/** The sign of a rating; of none, the sign for not rated. */
export function ratingMark(rating: number | null, scale: readonly RatingPoint[]): Mark {
  const index = scale.findIndex(({ value }) => value === rating);
  return ratingMarks(scale)[index] ?? NOT_RATED;
}

const status = (symbol: string, word: string, icon: Mark['icon'], color: string): Mark => ({
  symbol,
  word,
  icon,
  fill: null,
  color,
});

const BELOW = status('✕', 'Below baseline', 'below', '#b03a12');

const STATUS_MARKS: Readonly<Record<MeasureStatus, Mark>> = {
  met: status('✓', 'Met', 'met', '#00695c'),
  on_track: status('↗', 'On track', 'on_track', '#00695c'),
  off_track: status('↘', 'Off track', 'off_track', '#9a5800'),
  below_baseline: BELOW,
  baseline_year: status('○', 'Baseline year', 'open', GREY),
  not_judged: status('○', 'No benchmark', 'open', GREY),
  no_data: status('○', 'No data', 'open', GREY),
  suppressed: status('*', 'Withheld', 'withheld', GREY),
  not_applicable: status('–', 'Does not apply', 'open', GREY),
};

const WORSE: Mark = { ...BELOW, word: 'Worse than baseline' };

const NOT_MET = status('↘', 'Not met', 'off_track', '#9a5800');

/** The district's own words, by what they stand for. */
type Labels = Settings['labels'];

const worded = (mark: Mark, word: string | undefined): Mark =>
  word === undefined ? mark : { ...mark, word };

/** The sign of a target that was missed when the year ended. */
export function missedMark(labels: Labels): Mark {
  return worded(NOT_MET, labels['not_met']);
}

/** The sign of a measure's status. Where lower is better, "below baseline" would read as praise. */
export function statusMark(
  measureStatus: MeasureStatus,
  isWorseBelow: boolean,
  labels: Labels = {},
): Mark {
  const isWorse = measureStatus === 'below_baseline' && !isWorseBelow;
  return worded(isWorse ? WORSE : STATUS_MARKS[measureStatus], labels[measureStatus]);
}

/** Every sign that a document may print, for the renderer that draws them. */
export function allMarks({
  rating_scale,
  labels,
}: Pick<Settings, 'rating_scale' | 'labels'>): Mark[] {
  const statuses = Object.keys(STATUS_MARKS) as MeasureStatus[];
  return [
    ...ratingMarks(rating_scale),
    NOT_RATED,
    ...statuses.map((each) => statusMark(each, true, labels)),
    statusMark('below_baseline', false, labels),
    missedMark(labels),
  ];
}
