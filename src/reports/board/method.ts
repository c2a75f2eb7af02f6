import type { BoardModel } from '../../model/boardReport.ts';
import type { MeasureRollUp, MeasureStatus } from '../../model/rollup.ts';
import type { Settings } from '../../model/workspace.ts';
import { statusMark } from '../marks.ts';
import { questionOf } from '../sam/ratingPanel.ts';
import { counted } from '../words.ts';
import { CHART_RULE } from './outcomeCharts.ts';
import type { BoardSource } from './sources.ts';

const STATUSES: readonly (readonly [MeasureStatus, string])[] = [
  ['met', 'the result is at or past the target'],
  ['on_track', 'at or past the benchmark of this time of year'],
  ['off_track', 'short of the benchmark'],
  ['below_baseline', 'worse than at the start'],
  ['baseline_year', 'the first year in which it is measured'],
  ['not_judged', 'there is no benchmark to compare the result with'],
  ['no_data', 'there is no result yet, which is not zero'],
  ['suppressed', 'few students are counted'],
  ['not_applicable', 'it cannot be measured here'],
];

const INTERPOLATED =
  '† No benchmark was written: a straight line from baseline to target stands for it.';

/** What the words for measures mean; each with its sign. */
export function statusDefinitions({ labels }: Pick<Settings, 'labels'>): BoardModel['statuses'] {
  return STATUSES.map(([status, text]) => ({ mark: statusMark(status, true, labels), text }));
}

/** How the figures of the report are made, in sentences that can be checked. */
export function methodOf(source: BoardSource): string[] {
  const { workspace, rolled, cycle } = source;
  const { settings } = workspace;
  const { min_numerator, min_denominator } = settings.suppression;
  const withheld = countWithheld(rolled.measures);
  const isInterpolated = rolled.measures.some(
    ({ now }) => now.benchmark?.origin === 'interpolated',
  );
  return [
    `Ratings are judgements of people, with a name and a day. They judge ${questionOf(cycle.id, settings)}. The rating that the parts suggest stands beside a stated one and is worked out by a rule; the stated one is official.`,
    'A school that serves a strategy with several parts of its plan shows the lowest of their ratings. Work that is paused or begins later is left out unless it was rated.',
    CHART_RULE,
    ...(isInterpolated ? [INTERPOLATED] : []),
    `Values are withheld, and printed as * or as a range, where fewer than ${min_numerator} students are counted or fewer than ${min_denominator} are in the group, and where a value could be worked out from others. In the measures of this report ${counted(withheld, 'value')} ${withheld === 1 ? 'is' : 'are'} withheld. A withheld value is not zero; it breaks the line of a chart and enters no sum.`,
  ];
}

/** Baselines and results up to the reported cycle, of all students and of groups, that are withheld. */
export function countWithheld(measures: readonly MeasureRollUp[]): number {
  return measures
    .flatMap(({ measure, groups, ...whole }) => {
      const series = [whole, ...groups].flatMap(({ points, now }) =>
        points.slice(0, points.indexOf(now) + 1),
      );
      const baselines = [measure.data, ...(measure.data.groups ?? [])];
      return [
        ...series.map(({ without }) => without === 'suppressed'),
        ...baselines.map(({ baseline }) => baseline === 'suppressed'),
      ];
    })
    .filter((isWithheld) => isWithheld).length;
}
