import { tableOf, text } from './column.ts';
import { entryOf, type Entry, SERIES, type SeriesFact, seriesOf, VALUE } from './seriesColumns.ts';

interface BaselineFact extends SeriesFact {
  readonly kind: 'baseline' | 'history';
  readonly period: string | undefined;
  readonly entry: Entry;
}

/** One row a value from before the plan. */
export const BASELINES = tableOf<BaselineFact>(
  {
    name: 'baselines',
    description: 'One row per value from before the plan: baselines, and values of earlier years.',
  },
  [
    ...SERIES,
    text('of', 'baseline, or history for a value of an earlier year.', ({ kind }) => kind),
    text('period', 'When it was measured.', ({ period }) => period),
    ...VALUE,
  ],
  (placed) => seriesOf(placed).flatMap(baselinesOf),
);

function baselinesOf(fact: SeriesFact): BaselineFact[] {
  const { baseline, history = [] } = fact.series;
  const period = typeof baseline === 'object' ? baseline.period : undefined;
  return [
    ...(baseline === undefined
      ? []
      : [{ ...fact, kind: 'baseline' as const, period, entry: entryOf(baseline) }]),
    ...history.map((entry) => ({
      ...fact,
      kind: 'history' as const,
      period: entry.period,
      entry: entryOf(entry),
    })),
  ];
}
