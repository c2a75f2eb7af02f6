import type { Measure, MeasureValue } from '../model/plan.ts';
import type { MeasurePoint, MeasureStatus, Series } from '../model/rollup.ts';
import type { Cycle } from '../model/workspace.ts';
import { benchmarkOf } from './benchmark.ts';
import { judge, movement } from './judge.ts';
import {
  baselineOf,
  directionOf,
  type ReadResult,
  rankOf,
  readResult,
  type SeriesData,
  targetValue,
} from '../model/measureValues.ts';

/** The cycles of the year and which of them is reported. */
export interface Calendar {
  readonly cycles: readonly Cycle[];
  readonly cycle: Cycle;
}

const WITHOUT_VALUE: Readonly<Record<string, MeasureStatus>> = {
  suppressed: 'suppressed',
  not_applicable: 'not_applicable',
};

/** Results of a measure, or of one of its groups, cycle by cycle, each with its status. */
export function seriesOf(
  data: SeriesData,
  measure: Measure,
  decimals: number,
  { cycles, cycle }: Calendar,
): Series {
  const baseline = baselineOf(data);
  const target = targetValue(data.target, baseline, decimals);
  const from = rankOf(baseline, measure);
  const to = rankOf(target, measure);
  const direction = directionOf({ ...measure, ...data }, from, to);
  const baselineYear = data.baseline === 'new';
  const within = data.target?.within ?? 0;
  const reported = cycles.findIndex(({ id }) => id === cycle.id);
  const hasLine = typeof baseline === 'number' && typeof target === 'number';

  const points: MeasurePoint[] = [];
  cycles.forEach((each, index) => {
    const result = readResult(index > reported ? undefined : data.results?.[each.id]);
    const line = { from: hasLine ? from : null, to: hasLine ? to : null, decimals };
    const benchmark = benchmarkOf(data, each, cycles, line);
    const value = rankOf(result.value, measure);
    const bar = rankOf(benchmark?.value ?? null, measure);
    const before = lastValue(points, measure);
    points.push({
      cycle: each.id,
      ...result,
      benchmark,
      status: statusOf(result, value, (known) =>
        judge({
          value: known,
          baseline: from,
          benchmark: bar,
          target: to,
          direction,
          within,
          baselineYear,
        }),
      ),
      progress: progressOf(numeric(result.value), numeric(baseline), numeric(target)),
      fromBaseline: difference(numeric(baseline), numeric(result.value)),
      fromBefore: difference(numeric(before), numeric(result.value)),
    });
  });

  const now = points[reported] ?? emptyPoint(cycle);
  const nowRank = rankOf(now.value, measure);
  const before = rankOf(lastValue(points.slice(0, Math.max(reported, 0)), measure), measure);
  return {
    baseline,
    baselineYear,
    target,
    points,
    now,
    sinceBaseline: movement(from, nowRank, direction, to, within),
    sinceBefore: movement(before, nowRank, direction, to, within),
  };
}

function statusOf(
  result: ReadResult,
  value: number | null,
  judged: (value: number) => MeasureStatus,
): MeasureStatus {
  if (result.without !== null) return WITHOUT_VALUE[result.without] ?? 'no_data';
  return value === null ? 'not_judged' : judged(value);
}

const numeric = (value: MeasureValue | null): number | null =>
  typeof value === 'number' ? value : null;

const difference = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : to - from;

/** Share of the way from baseline to target, not clamped; undefined when the two are equal. */
export function progressOf(
  result: number | null,
  baseline: number | null,
  target: number | null,
): number | null {
  if (result === null || baseline === null || target === null || target === baseline) return null;
  return (result - baseline) / (target - baseline);
}

function lastValue(points: readonly MeasurePoint[], measure: Measure): MeasureValue | null {
  return points.findLast(({ value }) => rankOf(value, measure) !== null)?.value ?? null;
}

function emptyPoint(cycle: Cycle): MeasurePoint {
  return {
    cycle: cycle.id,
    ...readResult(undefined),
    benchmark: null,
    status: 'no_data',
    progress: null,
    fromBaseline: null,
    fromBefore: null,
  };
}
