import { longDate } from '../../model/dates.ts';
import type { MeasureRollUp } from '../../model/rollup.ts';
import { shortName } from '../sam/ratingMatrix.ts';
import type { YearSource } from './source.ts';
import { yearOutcome } from './yearOutcome.ts';

/** What has to be said about the data: notes of the cycle, changes of a measure, signs explained. */
export function measureNotes(measures: readonly MeasureRollUp[], source: YearSource): string[] {
  const said = measures.flatMap((measure) => [
    ...resultNotes(measure, source),
    ...changesOf(measure, source),
  ]);
  return [...said, ...signs(measures, source)];
}

function resultNotes({ measure }: MeasureRollUp, { cycle, plan }: YearSource): string[] {
  const result = measure.data.results?.[cycle.id];
  if (result === undefined || typeof result === 'string') return [];
  const { note, data_year: year } = result;
  const { name } = measure.data;
  const season = shortName(cycle.name);
  return [
    ...(year === undefined || year === plan.term ? [] : [`${name}: data of ${year}.`]),
    ...(note === undefined ? [] : [`${name}, ${season}: ${note}`]),
  ];
}

function changesOf({ measure }: MeasureRollUp, { rollUp }: YearSource): string[] {
  const { changes = [], name } = measure.data;
  return changes
    .filter(({ on }) => on <= rollUp.asOf)
    .map(({ on, what, why }) => `${name}, changed ${longDate(on)}: ${what} Reason: ${why}`);
}

function signs(measures: readonly MeasureRollUp[], { plan, isEnd }: YearSource): string[] {
  const series = measures.flatMap((measure) => [measure, ...measure.groups]);
  const withheld = series.filter(({ now }) => now.without === 'suppressed').length;
  const isInterpolated =
    (!isEnd && series.some(({ now }) => now.benchmark?.origin === 'interpolated')) ||
    measures.some((measure) => yearOutcome(measure, plan.term).isInterpolated);
  return [
    ...(isInterpolated
      ? [
          '† Interpolated: nobody wrote it, so it lies on the straight line from baseline to target.',
        ]
      : []),
    ...(withheld > 0
      ? [
          `* Withheld because few students are counted: ${withheld} ${withheld === 1 ? 'result' : 'results'} of this cycle.`,
        ]
      : []),
  ];
}
