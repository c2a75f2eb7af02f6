import type { GapFigure, TrendFigure, TrendPoint } from '../../model/figure.ts';
import { formatNumber } from '../../model/numbers.ts';
import type { MeasureValue } from '../../model/plan.ts';
import type { MeasureDetail } from '../../model/samReport.ts';
import type { MeasureRollUp } from '../../model/rollup.ts';
import type { Cycle } from '../../model/workspace.ts';
import { pointText, valueText, WITHOUT_VALUE } from '../words.ts';
import { baselineText, isHigherBetter, targetText } from './measureTable.ts';
import { shortName } from './ratingMatrix.ts';
import { gapSentence, trendSentence } from './measureSentences.ts';

const numeric = (value: MeasureValue | null): number | null =>
  typeof value === 'number' ? value : null;

const bounds = ({ measure }: MeasureRollUp): readonly [number, number] | null =>
  measure.data.unit === 'percent' ? [0, 100] : null;

/** A measure's trend with its sentence; null where there are no numbers to draw. */
export function trendDetail(
  rolled: MeasureRollUp,
  cycles: readonly Cycle[],
  cycle: Cycle,
): MeasureDetail | null {
  const drawn = [rolled.baseline, ...rolled.points.map(({ value }) => value)];
  if (!drawn.some((value) => typeof value === 'number')) return null;
  return {
    name: rolled.measure.data.name,
    sentence: trendSentence(rolled, cycle),
    figure: trendFigure(rolled, cycles, cycle),
    source: sourceLine(rolled),
  };
}

function trendFigure(rolled: MeasureRollUp, cycles: readonly Cycle[], cycle: Cycle): TrendFigure {
  const { measure, decimals, target } = rolled;
  const { data } = measure;
  const reported = cycles.findIndex(({ id }) => id === cycle.id);
  const text = (value: number) => formatNumber(value, decimals);
  const points = cycles.map((each, index) => cyclePoint(rolled, each, index, index > reported));
  const history = (data.history ?? []).flatMap(({ period, value }) =>
    typeof value === 'number' ? [{ label: period, value, text: text(value) }] : [],
  );
  return {
    kind: 'trend',
    id: `trend-${measure.id}`,
    alt: altText(rolled, points),
    unit: data.unit ?? '',
    points: [baselinePoint(rolled), ...points],
    target: typeof target === 'number' ? { value: target, text: text(target) } : null,
    history,
    status: rolled.now.status,
    lowerIsBetter: !isHigherBetter(rolled),
    bounds: bounds(rolled),
  };
}

function baselinePoint({ baseline, decimals }: MeasureRollUp): TrendPoint {
  const value = numeric(baseline);
  return {
    label: 'Baseline',
    value,
    text: value === null ? '' : formatNumber(value, decimals),
    benchmark: null,
    benchmarkText: '',
    isInterpolated: false,
    isAhead: false,
  };
}

function cyclePoint(
  rolled: MeasureRollUp,
  cycle: Cycle,
  index: number,
  isAhead: boolean,
): TrendPoint {
  const { decimals, points } = rolled;
  const point = points[index];
  const value = numeric(point?.value ?? null);
  const benchmark = numeric(point?.benchmark?.value ?? null);
  const why = point?.without ?? 'missing';
  const without = why === 'missing' ? 'no data' : WITHOUT_VALUE[why];
  return {
    label: shortName(cycle.name),
    value,
    text: value === null ? (isAhead ? '' : without) : formatNumber(value, decimals),
    benchmark,
    benchmarkText: benchmark === null ? '' : formatNumber(benchmark, decimals),
    isInterpolated: point?.benchmark?.origin === 'interpolated',
    isAhead,
  };
}

/** The whole picture in words: every value that it shows. */
function altText(rolled: MeasureRollUp, points: readonly TrendPoint[]): string {
  const { measure, decimals } = rolled;
  const { unit, name } = measure.data;
  const shown = points
    .filter(({ isAhead }) => !isAhead)
    .map(
      ({ label, value, text }) =>
        `${label} ${value === null ? withheldWord(text) : valueText(value, unit, decimals)}`,
    );
  const values = [`baseline ${baselineText(rolled)}`, ...shown, `target ${targetText(rolled)}`];
  return `Line chart of ${name}: ${values.join(', ')}.`;
}

const withheldWord = (text: string): string =>
  text === WITHOUT_VALUE.suppressed ? 'withheld' : text;

function sourceLine({ measure, now }: MeasureRollUp): string {
  const { source } = measure.data;
  return [source, now.n === null ? null : `n = ${formatNumber(now.n, 0)}`]
    .filter((part) => part)
    .join(' · ');
}

/** Groups of a measure beside their reference group; null where the measure has none. */
export function gapDetail(rolled: MeasureRollUp, cycle: Cycle): MeasureDetail | null {
  const { groups, measure, decimals } = rolled;
  const [first] = groups;
  if (!first) return null;
  const { unit, name } = measure.data;
  const others = groups.filter(({ group, reference }) => group !== reference);
  const reference = groups.find(({ group, reference: known }) => group === known) ?? rolled;
  const sentence = gapSentence(rolled, cycle);
  const figure: GapFigure = {
    kind: 'gap',
    id: `groups-${measure.id}`,
    alt: `Dot plot of ${name} by student group: ${others
      .map(
        ({ group, now }) =>
          `${group} ${now.without === 'suppressed' ? 'withheld' : pointText(now, unit, decimals)}`,
      )
      .join(', ')}; ${first.reference} ${pointText(reference.now, unit, decimals)}.`,
    unit: unit ?? '',
    reference: {
      label: first.reference,
      value: numeric(reference.now.value),
      text: pointText(reference.now, unit, decimals),
    },
    rows: others.map(({ group, baseline, now }) => ({
      label: group,
      before: numeric(baseline),
      now: numeric(now.value),
      text: pointText(now, unit, decimals),
    })),
    bounds: bounds(rolled),
  };
  return { name, sentence, figure, source: '' };
}
