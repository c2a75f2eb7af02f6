import { tableOf, text } from './column.ts';
import { entryOf, type Entry, SERIES, type SeriesFact, seriesOf, VALUE } from './seriesColumns.ts';

interface ResultFact extends SeriesFact {
  readonly cycle: string;
  readonly entry: Entry;
}

/** One row a result of a cycle. */
export const RESULTS = tableOf<ResultFact>(
  {
    name: 'results',
    description:
      'One row per result of a cycle; a row says missing where a cycle has begun and nothing is entered.',
  },
  [...SERIES, text('cycle', 'Id of the cycle.', ({ cycle }) => cycle), ...VALUE],
  (placed) => seriesOf(placed).flatMap(resultsOf),
);

function resultsOf(fact: SeriesFact): ResultFact[] {
  const { begun } = fact.placed;
  const { results = {} } = fact.series;
  const missing = begun.filter(({ id }) => !Object.hasOwn(results, id));
  return [
    ...Object.entries(results).map(([cycle, result]) => ({ cycle, entry: entryOf(result) })),
    ...missing.map(({ id }) => ({ cycle: id, entry: entryOf('missing') })),
  ].map((each) => ({ ...fact, ...each }));
}
