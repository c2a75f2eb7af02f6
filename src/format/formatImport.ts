import { Chalk } from 'chalk';
import {
  type ImportedRow,
  type ImportedValue,
  type ImportList,
  type NotUsed,
  rowNames,
  type RowPlace,
} from '../model/importList.ts';
import { printable } from '../model/printable.ts';
import type { Screen } from './index.ts';
import { wrap } from './wrap.ts';

/** A reason with all that it keeps from being used. */
interface Reason {
  readonly why: NotUsed;
  readonly places: RowPlace[];
  readonly columns: Set<string>;
  readonly details: Set<string>;
  /** False where other values of the same rows are used. */
  readonly isWhole: boolean;
}

/**
 * What became of every row of an export, for people: reasons with their rows, then the totals.
 * @param used how the totals call what is used: nothing is where the import was refused.
 */
export function formatImportText(
  { sheet, rows }: ImportList,
  screen: Screen,
  used: 'used' | 'usable' = 'used',
): string {
  const paint = new Chalk({ level: screen.colorLevel });
  const width = Math.min(Math.max(screen.columns, 40), 120);
  const reasons = reasonsIn(rows);
  const listed = (title: string, list: readonly Reason[]): string[] =>
    list.length === 0
      ? []
      : [paint.bold(title), ...list.flatMap((reason) => lines(reason, sheet, width)), ''];
  return [
    ...listed(
      'To be decided',
      reasons.filter(({ why }) => why.isUnclear),
    ),
    ...listed(
      'Not used',
      reasons.filter(({ why, isWhole }) => !why.isUnclear && isWhole),
    ),
    ...listed(
      'Single values that are not used',
      reasons.filter(({ why, isWhole }) => !why.isUnclear && !isWhole),
    ),
    `${wrap(totals(rows, used), width, '  ')}\n`,
  ].join('\n');
}

/** `12 rows: 5 used, 3 unchanged, 4 not used.`, and the values where rows hold several. */
function totals(rows: readonly ImportedRow[], used: string): string {
  const values = rows.flatMap((row) => row.values);
  const inRows = `${plural(rows.length, 'row')}: ${counted(rows, used)}.`;
  const isWide = rows.some((row) => row.values.length > 1);
  return isWide ? `${inRows} ${plural(values.length, 'value')}: ${counted(values, used)}.` : inRows;
}

function counted(list: readonly Pick<ImportedValue, 'status'>[], used: string): string {
  const count = (wanted: string) => list.filter(({ status }) => status === wanted).length;
  return `${count('used')} ${used}, ${count('unchanged')} unchanged, ${count('not_used')} not used`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function reasonsIn(rows: readonly ImportedRow[]): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { line, status, values } of rows) {
    for (const { why, column, at } of values) {
      if (why === null) continue;
      const isWhole = status === 'not_used';
      const key = JSON.stringify([why.reason, why.hint, isWhole]);
      const fresh = { places: [], columns: new Set<string>(), details: new Set<string>() };
      const reason: Reason = reasons.get(key) ?? { why, isWhole, ...fresh };
      reasons.set(key, reason);
      reason.places.push({ line, at });
      if (column !== null) reason.columns.add(column);
      if (why.detail !== undefined) reason.details.add(why.detail);
    }
  }
  return [...reasons.values()];
}

/** As many as can be taken in; the lines of the file name the rest. */
const SHOWN = 8;

function lines(
  { why, places, columns, details }: Reason,
  sheet: string | null,
  width: number,
): string[] {
  const list = (words: ReadonlySet<string>, separator: string): string => {
    const shown = [...words].slice(0, SHOWN).map(printable).join(separator);
    return words.size > SHOWN ? `${shown}${separator}and ${words.size - SHOWN} more` : shown;
  };
  const where = printable(rowNames(sheet, places));
  const heads = columns.size === 0 ? '' : ` (${list(columns, ', ')})`;
  return [
    `  ${wrap(`${where}${heads}: ${why.reason}`, width - 2, '    ')}`,
    ...(details.size === 0 ? [] : [`    ${wrap(list(details, '; '), width - 4, '    ')}`]),
    ...(why.hint === undefined ? [] : [`    → ${wrap(why.hint, width - 6, '      ')}`]),
  ];
}
