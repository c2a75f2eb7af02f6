import { Chalk } from 'chalk';
import type { Timeline } from '../../model/planRecord.ts';
import type { Screen } from '../index.ts';
import { textTable } from '../status/textTable.ts';
import { wrap } from '../wrap.ts';
import { historyRows, oneLine, ratingWords, resultWords, spanWords } from './historyLines.ts';

const WIDEST = 100;

/** A plan over time, for a terminal. */
export function formatHistoryText(timeline: Timeline, screen: Screen): string {
  const { record, cycles, ratings, results, amendments } = timeline;
  const paint = new Chalk({ level: screen.colorLevel });
  const width = Math.min(Math.max(screen.columns, 60), WIDEST);
  const table = (title: string, rows: string[][]): string =>
    rows.length < 2 ? '' : `\n${paint.bold(title)}\n${textTable(rows, width, paint)}`;
  const head = wrap(`${paint.bold(record.plan)}  ${oneLine(record.title)}`, width, '  ');
  const records = amendments.map(({ text, states }) => {
    const by = states.at(-1)?.revision;
    const words = `${oneLine(text)}${by ? ` (${by.author}, ${by.on}, ${by.commit.slice(0, 7)})` : ''}`;
    return `- ${wrap(words, width - 2, '  ')}\n`;
  });
  const parts = [
    table('Ratings', historyRows(ratings, cycles, ratingWords)),
    table('Results', historyRows(results, cycles, resultWords)),
    records.length === 0 ? '' : `\n${paint.bold('Amendments')}\n${records.join('')}`,
  ].join('');
  return `${head}\n${spanWords(timeline)}\n${parts === '' ? '\nNo ratings, results or amendments.\n' : parts}`;
}
