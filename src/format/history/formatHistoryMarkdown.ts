import type { Timeline } from '../../model/planRecord.ts';
import { escapeCell, escapeText } from '../escapeForGithub.ts';
import { historyRows, oneLine, ratingWords, resultWords, spanWords } from './historyLines.ts';

/** A plan over time, for a page or a comment. */
export function formatHistoryMarkdown(timeline: Timeline): string {
  const { record, cycles, ratings, results, amendments } = timeline;
  const records = amendments.map(({ text, states }) => {
    const by = states.at(-1)?.revision;
    const recorded = by ? ` (${by.author}, ${by.on})` : '';
    return `- ${escapeText(`${oneLine(text)}${recorded}`)}\n`;
  });
  return [
    `## ${escapeText(oneLine(record.title))}\n\n${spanWords(timeline)}\n`,
    table('Ratings', historyRows(ratings, cycles, ratingWords)),
    table('Results', historyRows(results, cycles, resultWords)),
    records.length === 0 ? '' : `\n### Amendments\n\n${records.join('')}`,
  ].join('');
}

function table(title: string, [head = [], ...rows]: readonly string[][]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |\n`;
  const rule = line(head.map(() => '---'));
  return `\n### ${title}\n\n${line(head)}${rule}${rows.map(line).join('')}`;
}
