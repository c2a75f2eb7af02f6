import type { Block, Cell } from '../../model/planDocument.ts';
import { cell } from './tables.ts';
import { ticksOf } from './ticks.ts';
import { isMapping, type Mapping } from './values.ts';

/** A table as it was printed elsewhere. */
interface DataTable extends Mapping {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** A list of boxes of a printed form. */
interface Checklist extends Mapping {
  readonly options: readonly Mapping[];
}

const isDataTable = (value: Mapping): value is DataTable =>
  Array.isArray(value['columns']) &&
  Array.isArray(value['rows']) &&
  value['rows'].every((row) => Array.isArray(row));

const isChecklist = (value: Mapping): value is Checklist =>
  Array.isArray(value['options']) && value['options'].every((o) => isMapping(o) && 'text' in o);

/** Whether a mapping is a table or check-box list that is printed as it stands. */
export function isPrinted(value: unknown): value is DataTable | Checklist {
  return isMapping(value) && (isDataTable(value) || isChecklist(value));
}

/** A printed table or check-box list under its own title. */
export function asPrinted(value: DataTable | Checklist, label: string | null): Block {
  const title = typeof value['title'] === 'string' ? value['title'] : label;
  return isDataTable(value) ? tableOf(value, title) : ticksBlock(value, title);
}

const isFigure = (text: string): boolean => /^[\s$<>=~+−-]*[\d.,]+\s*%?$|^[*–-]?$/.test(text);

function tableOf({ columns, rows, title: _, ...rest }: DataTable, label: string | null): Block {
  const texts = rows.map((row) => row.map((each) => (each === null ? '' : String(each))));
  const notes = Object.values(rest).filter((each) => typeof each === 'string');
  const foot: Cell[][] =
    notes.length === 0 ? [] : [[cell('', notes), ...columns.slice(1).map(() => cell(''))]];
  return {
    type: 'table',
    label,
    style: 'entries',
    columns: columns.map((head, index) => ({
      label: head,
      isNumber: index > 0 && texts.every((row) => isFigure(row[index] ?? '')),
    })),
    rows: texts.map((row) => columns.map((_head, index) => cell(row[index] ?? ''))),
    foot,
  };
}

function ticksBlock({ options }: Checklist, label: string | null): Block {
  const choices = options.map((option, index) => ({
    value: index,
    label: [option['code'], option['text'], option['note']].filter((part) => part).join(' '),
    isTitled: true,
  }));
  const ticked = choices.filter((_, index) => options[index]?.['checked'] === true);
  const ticks = ticksOf(
    choices,
    ticked.map(({ value }) => value),
  );
  return { type: 'ticks', label, hint: null, ...ticks };
}
