import type { Finding } from '../model/diagnostic.ts';
import { decimalsOf, round } from '../model/numbers.ts';
import type { Measure } from '../model/plan.ts';
import { cyclesOfPlan } from './cyclesOfPlan.ts';
import { type Ends, endsOfSeries } from './endsOfSeries.ts';
import type { Rule } from './rule.ts';
import { type MeasureSeries, seriesOfMeasure } from './seriesOfMeasure.ts';

type Fault = Pick<Finding, 'message' | 'hint'>;

export const benchmarkOffPath: Rule = {
  id: 'benchmark-off-path',
  severity: 'warning',
  summary: 'Benchmarks lead step by step from the baseline to the target.',
  reason:
    'A benchmark behind the baseline can be met by getting worse, and one past the target asks for more than was promised.',
  bad: `measures:
  - {id: reading, name: Students at benchmark, unit: percent, direction: increase, baseline: {value: 51}, benchmarks: {fall: 53, winter: 75}, target: {value: 62}}`,
  good: `measures:
  - {id: reading, name: Students at benchmark, unit: percent, direction: increase, baseline: {value: 51}, benchmarks: {fall: 53, winter: 57}, target: {value: 62}}`,
  *check(plan, { workspace: { settings } }) {
    const cycles = cyclesOfPlan(plan, settings).map(({ id }) => id);
    for (const measure of plan.measures) {
      for (const series of seriesOfMeasure(plan, measure)) {
        yield* offPath(series, measure.data, cycles);
      }
    }
  },
};

function* offPath(
  series: MeasureSeries,
  measure: Measure,
  cycles: readonly string[],
): Generator<Finding> {
  const ends = endsOfSeries(series, measure);
  const way = wayOf(ends, measure);
  if (way === 0 || series.data.target?.type === 'maintain') return;
  let before: Step | null = null;
  for (const cycle of cycles) {
    const value = series.data.benchmarks?.[cycle];
    if (typeof value !== 'number') continue;
    const beyond = beyondEnds(value, ends, way);
    const fault = beyond ?? backward({ cycle, value }, before, way);
    if (fault) yield { ...fault, path: series.pathTo('benchmarks', cycle) };
    // What lies beyond both ends says nothing about the steps after it.
    if (!beyond) before = { cycle, value };
  }
}

const WAYS = { increase: 1, decrease: -1, maintain: 0 } as const;

/**
 * 1 where values are to rise, -1 where they are to fall; 0 where that is not known, and where the
 * target asks for no change or contradicts the direction.
 */
function wayOf({ from, to }: Ends, { direction }: Measure): number {
  const named = direction === undefined ? null : WAYS[direction];
  if (from === null || to === null) return named ?? 0;
  const way = Math.sign(to - from);
  return named === null || named === way ? way : 0;
}

function beyondEnds(value: number, { from, to }: Ends, way: number): Fault | null {
  if (from === null || to === null) return null;
  if (value >= Math.min(from, to) && value <= Math.max(from, to)) return null;
  // A target of +5% may be 53.865, and its last benchmark is then typed as 53.9.
  if (round(to, decimalsOf(value)) === value) return null;
  const end =
    (value - from) * way < 0 ? `behind the baseline of ${from}` : `past the target of ${to}`;
  return {
    message: `The benchmark ${value} lies ${end}.`,
    hint: `Benchmarks lie between ${from} and ${to}: check all three values.`,
  };
}

interface Step {
  readonly cycle: string;
  readonly value: number;
}

function backward({ cycle, value }: Step, before: Step | null, way: number): Fault | null {
  if (before === null || (value - before.value) * way >= 0) return null;
  return {
    message: `The benchmark of ${cycle} (${value}) is behind that of ${before.cycle} (${before.value}).`,
    hint: 'Check both values: is one of them in the wrong cycle?',
  };
}
