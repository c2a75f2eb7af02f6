import type { Baseline, Comparison, Result } from '../../model/plan.ts';
import { any, number, tableOf, text } from './column.ts';
import { SERIES, type SeriesFact, seriesOf } from './seriesColumns.ts';

interface ComparisonFact extends SeriesFact {
  readonly cycle: string | null;
  readonly other: string;
  readonly value: Comparison[string];
}

/** One row a value of others beside a result or baseline. */
export const COMPARISONS = tableOf<ComparisonFact>(
  {
    name: 'comparisons',
    description: 'One row per value of others, such as the state, beside a result or baseline.',
  },
  [
    ...SERIES,
    text('cycle', 'Id of the cycle; empty beside a baseline.', ({ cycle }) => cycle),
    text('compared_with', 'Whose value it is.', ({ other }) => other),
    any('result', 'What the plan says.', ({ value }) => value),
    number('value', 'The same where it is a number.', ({ value }) =>
      typeof value === 'number' ? value : null,
    ),
  ],
  (placed) => seriesOf(placed).flatMap(comparisonsOf),
);

function comparisonsOf(fact: SeriesFact): ComparisonFact[] {
  const beside = (cycle: string | null, entry: Baseline | Result | undefined): ComparisonFact[] =>
    Object.entries((typeof entry === 'object' ? entry.comparison : undefined) ?? {}).map(
      ([other, value]) => ({ ...fact, cycle, other, value }),
    );
  const { baseline, results = {} } = fact.series;
  return [
    ...beside(null, baseline),
    ...Object.entries(results).flatMap(([cycle, result]) => beside(cycle, result)),
  ];
}
