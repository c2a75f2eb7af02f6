import { formatNumber } from '../../model/numbers.ts';
import type { Mark } from '../../model/mark.ts';
import type { MeasureRollUp } from '../../model/rollup.ts';
import type { YearGoal, YearMeasureRow } from '../../model/yearReport.ts';
import { missedMark, statusMark } from '../marks.ts';
import { isInWords, isWorseBelow, measureRow, targetText, wordsOf } from '../sam/measureTable.ts';
import { gapDetail, trendDetail } from '../sam/measureFigures.ts';
import { differenceText, valueText } from '../words.ts';
import { measureNotes } from './measureNotes.ts';
import type { YearSource } from './source.ts';
import { type YearOutcome, yearOutcome } from './yearOutcome.ts';

/** Everything that a report says of some measures: rows, words, notes and pictures. */
export function yearMeasures(
  measures: readonly MeasureRollUp[],
  source: YearSource,
): Pick<YearGoal, 'measures' | 'inWords' | 'notes' | 'figures'> {
  const { cycles, cycle } = source;
  const inNumbers = measures.filter((measure) => !isInWords(measure));
  const details = measures
    .flatMap((measure) => [trendDetail(measure, cycles, cycle), gapDetail(measure, cycle)])
    .filter((detail) => detail !== null);
  return {
    measures: inNumbers.flatMap((measure) => measureRows(measure, source)),
    inWords: measures.filter(isInWords).map((measure) => wordsOf(measure, cycles)),
    notes: measureNotes(measures, source),
    figures: details,
  };
}

/** A measure as a row, its student groups as rows below it. */
export function measureRows(rolled: MeasureRollUp, source: YearSource): YearMeasureRow[] {
  return [
    yearRow(rolled, false, source),
    ...groupsOf(rolled).map((group) => yearRow(group, true, source)),
  ];
}

/** The student groups of a measure as measures of their own. */
export function groupsOf({ groups, measure, decimals }: MeasureRollUp): MeasureRollUp[] {
  return groups.map((group) => {
    const own = measure.data.groups?.find((each) => each.group === group.group);
    const { yearly_targets: _yearly, baseline: _baseline, target, ...shared } = measure.data;
    const due = target?.by === undefined ? {} : { by: target.by };
    const data = {
      ...shared,
      name: group.group,
      ...(own?.baseline === undefined ? {} : { baseline: own.baseline }),
      ...(own?.yearly_targets === undefined ? {} : { yearly_targets: own.yearly_targets }),
      ...(own?.target === undefined ? {} : { target: { ...due, ...own.target } }),
    };
    return { ...group, measure: { ...measure, data }, decimals, groups: [] };
  });
}

function yearRow(rolled: MeasureRollUp, isGroup: boolean, source: YearSource): YearMeasureRow {
  const { cycles, cycle, isEnd, plan } = source;
  const row = measureRow(rolled, cycles, cycle, source.settings);
  const outcome = yearOutcome(rolled, plan.term);
  return {
    name: row.name,
    isGroup,
    baseline: row.baseline,
    results: row.results,
    benchmark: row.benchmark,
    target: yearTargetText(rolled, outcome),
    status: isEnd ? finalMark(rolled, outcome, source) : row.status,
    change: isEnd ? againstTarget(rolled, outcome) : row.change,
    progress: progressText(outcome.progress),
  };
}

/** The target of the year as it is printed; `†` where a line stands in for it. */
export function yearTargetText(rolled: MeasureRollUp, outcome: YearOutcome): string {
  const { target, origin, isInterpolated } = outcome;
  if (origin === 'target' || target === null) return targetText(rolled);
  const text = valueText(target, rolled.measure.data.unit, rolled.decimals);
  return isInterpolated ? `${text} †` : text;
}

/** At the end of the year a target is met or not; where there is no result, why. */
export function finalMark(
  rolled: MeasureRollUp,
  { isMet }: YearOutcome,
  { settings: { labels } }: YearSource,
): Mark {
  const { status } = rolled.now;
  if (isMet === true) return statusMark('met', isWorseBelow(rolled), labels);
  if (isMet === false && status !== 'below_baseline') return missedMark(labels);
  return statusMark(status, isWorseBelow(rolled), labels);
}

/** `57%`; a dash where no share of the way can be worked out. */
export function progressText(progress: number | null): string {
  return progress === null ? '–' : `${formatNumber(progress * 100, 0)}%`;
}

function againstTarget({ measure, decimals }: MeasureRollUp, { difference }: YearOutcome): string {
  return difference === null ? '' : differenceText(difference, measure.data.unit, decimals);
}
