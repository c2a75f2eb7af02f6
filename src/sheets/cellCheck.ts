import type { CellCheck } from '../model/workbook.ts';
import { offered } from './shownCell.ts';
import type { CellKind, ColumnId } from './sheetRow.ts';

/** The drop-down or the limits of a cell, with what is said beside it; null where any text may stand. */
export function cellCheck(
  id: ColumnId,
  kind: CellKind,
  row: number,
  column: number,
  rangeOf: (choices: readonly string[]) => string,
): CellCheck | null {
  const wants = wantsOf(kind, rangeOf);
  if (wants === null) return null;
  const said = SAID[id] ?? SAID_OF[kind.type];
  return { row, column, lastRow: row, lastColumn: column, wants, isStrict: true, ...said };
}

function wantsOf(
  kind: CellKind,
  rangeOf: (choices: readonly string[]) => string,
): CellCheck['wants'] | null {
  const choices = offered(kind);
  if (choices.length > 0) return { type: 'list', range: rangeOf(choices) };
  if (kind.type === 'day') return { type: 'day', from: '2000-01-01', to: '2099-12-31' };
  if (kind.type === 'whole') return { type: 'whole', from: 0, to: 9_999_999 };
  if (kind.type !== 'result' || kind.measure.unit === 'text') return null;
  // One is a hundred percent to programs that calculate.
  if (kind.measure.unit === 'percent') return { type: 'number', from: 0, to: 1 };
  return kind.measure.unit === undefined ? null : { type: 'number', from: -1e12, to: 1e12 };
}

type Said = Pick<CellCheck, 'title' | 'prompt' | 'error'>;

const SAID: Partial<Record<ColumnId, Said>> = {
  without: {
    title: 'If there is no result',
    prompt: 'Choose why. Where there is a result, even zero, leave this empty.',
    error: 'Choose one of the words in the list, or leave the cell empty.',
  },
};

const SAID_OF: Readonly<Record<CellKind['type'], Said>> = {
  rating: {
    title: 'Rating',
    prompt: 'Choose from the list. What the ratings mean stands on the first sheet.',
    error: 'Choose a rating from the list, or leave the cell empty.',
  },
  choice: { error: 'Choose one of the words in the list, or leave the cell empty.' },
  text: { error: 'This cannot be used.' },
  day: { error: 'Type a day, like 2027-01-20.' },
  whole: { error: 'Type a whole number, like 73, or leave the cell empty.' },
  result: { error: 'Type a result in the unit of the measure; of percent 0 to 100, like 57.3%.' },
};
