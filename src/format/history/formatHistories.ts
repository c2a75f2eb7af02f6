import { Chalk } from 'chalk';
import type { Commit } from '../../model/history.ts';
import type { PlanLine } from '../../model/planRecord.ts';
import { escapeCell } from '../escapeForGithub.ts';
import type { Screen } from '../index.ts';
import { textTable } from '../status/textTable.ts';
import type { HistoryFormat } from './index.ts';
import { jsonText } from '../jsonText.ts';

/** Every plan in a line: its own ratings cycle by cycle, and who changed its file last. */
export function formatHistories(
  format: HistoryFormat,
  lines: readonly PlanLine[],
  screen: Screen,
): string {
  if (format === 'json') {
    const plans = lines.map(({ last, ...line }) => ({ ...line, last: last && lastCommit(last) }));
    return jsonText({ schemaVersion: 1, plans });
  }
  const rows = [
    ['plan', 'ratings', 'commits', 'last', 'by'],
    ...lines.map(({ plan, ratings, commits, last }) => [
      plan,
      ratings.map(({ symbol }) => symbol ?? '·').join(' '),
      String(commits),
      last?.on ?? '–',
      (last?.author ?? '').slice(0, MOST),
    ]),
  ];
  if (format === 'text') {
    const paint = new Chalk({ level: screen.colorLevel });
    return textTable(rows, Math.min(Math.max(screen.columns, 60), WIDEST), paint);
  }
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |\n`;
  const [head = [], ...rest] = rows;
  return line(head) + line(head.map(() => '---')) + rest.map(line).join('');
}

const WIDEST = 100;
/** Names that need no more room than that. */
const MOST = 18;

const lastCommit = ({ hash, ...about }: Commit) => ({ commit: hash, ...about });
