import type { Cycle } from '../model/workspace.ts';
import type { ColumnId, TableName } from './sheetRow.ts';

/** A column of one of the two tables of a plan. */
export interface Column {
  readonly id: ColumnId;
  readonly heading: string;
}

/** Widths in characters, first that of the keys, which are hidden. */
export const WIDTHS: readonly (number | null)[] = [
  null,
  8,
  36,
  12,
  12,
  13,
  15,
  11,
  16,
  40,
  32,
  22,
  28,
  28,
  12,
];

/** The headings of a table. Parts and measures share their places, so that both have one width. */
export function columnsOf(table: TableName, cycle: Cycle, previous: Cycle | null): Column[] {
  const named = (id: ColumnId, heading: string): Column => ({ id, heading });
  if (table === 'parts') {
    return [
      named('part', 'Part'),
      named('title', 'What it is'),
      named('last', previous ? `${previous.name} rating` : 'Rating before'),
      named('suggested', 'Suggested rating'),
      named('rating', `${cycle.name} rating`),
      named('status', 'Status of the work'),
      named('on', 'Rated on'),
      named('by', 'Rated by'),
      named('note', 'How the work goes'),
      named('next_steps', 'Next steps'),
      named('rationale', 'Why another rating than suggested'),
      named('successes', 'What worked'),
      named('challenges', 'What did not'),
      named('disposition', 'Next year'),
    ];
  }
  return [
    named('for', 'For'),
    named('measure', 'Measure'),
    named('last', previous ? `${previous.name} result` : 'Baseline'),
    named('benchmark', 'Benchmark'),
    named('value', `${cycle.name} result`),
    named('without', 'If there is no result'),
    named('on', 'Measured on'),
    named('n', 'Number behind it'),
    named('note', 'Note on the result'),
    named('target', 'Target'),
    named('unit', 'Unit'),
  ];
}
