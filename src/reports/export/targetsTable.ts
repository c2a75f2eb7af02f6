import type { MeasureValue, Target } from '../../model/plan.ts';
import { any, day, number, tableOf, text } from './column.ts';
import { SERIES, type SeriesFact, seriesOf } from './seriesColumns.ts';

/** What is promised: for a cycle, for a year, or for the end. */
interface Promised {
  readonly kind: 'benchmark' | 'yearly_target' | 'target';
  readonly target: Target;
  readonly cycle?: string;
  readonly year?: string;
}

type TargetFact = SeriesFact & Promised;

/** One row a promised value. */
export const TARGETS = tableOf<TargetFact>(
  {
    name: 'targets',
    description:
      'One row per promised value: benchmarks of cycles, targets of years, final targets.',
  },
  [
    ...SERIES,
    text('of', 'benchmark, yearly_target or target.', ({ kind }) => kind),
    text('cycle', 'Id of the cycle, of a benchmark.', ({ cycle }) => cycle),
    text('year', 'School year, of a yearly target.', ({ year }) => year),
    day('by', 'Day by which it is to be reached.', ({ target }) => target.by),
    text('type', 'How to read the value: absolute, at_least, change_points, ...', (fact) => {
      return fact.target.type ?? (fact.target.value === undefined ? null : 'absolute');
    }),
    any('target', 'What the plan says.', ({ target }) => target.value),
    number('value', 'The same where it is a number.', ({ target: { value } }) =>
      typeof value === 'number' ? value : null,
    ),
    number('within', 'How far a value to be kept may move.', ({ target }) => target.within),
    text('per', 'once, or year for a change every year.', ({ target }) => target.per),
    text('from', 'What a change is counted from.', ({ target }) => target.from),
    text('text', 'The target in words.', ({ target }) => target.text),
  ],
  (placed) => seriesOf(placed).flatMap(targetsOf),
);

function targetsOf(fact: SeriesFact): TargetFact[] {
  const { benchmarks = {}, yearly_targets = {}, target } = fact.series;
  const absolute = (value: MeasureValue): Target => ({ value });
  const promised: Promised[] = [
    ...Object.entries(benchmarks).map(([cycle, value]) => ({
      kind: 'benchmark' as const,
      cycle,
      target: absolute(value),
    })),
    ...Object.entries(yearly_targets).map(([year, value]) => ({
      kind: 'yearly_target' as const,
      year,
      target: absolute(value),
    })),
    ...(target === undefined ? [] : [{ kind: 'target' as const, target }]),
  ];
  return promised.map((each) => ({ ...fact, ...each }));
}
