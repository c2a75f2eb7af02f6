import { longDate } from '../../model/dates.ts';
import type { ColumnType, Export, ExportTable, ExportValue } from '../../model/export.ts';
import type { CellLook, NewCell, NewSheet, NewWorkbook } from '../../model/workbook.ts';
import { notAFormula } from '../notAFormula.ts';

/** An export as a workbook: a sheet that says what it is, then a sheet a table. */
export function exportWorkbook(plans: Export): NewWorkbook {
  const { organizationName, tables } = plans;
  const title = `Improvement plans: ${organizationName}`;
  return {
    title,
    description: sentenceAbout(plans),
    sheets: [aboutSheet(title, plans), ...tables.map(sheetOf)],
  };
}

const INK = '1F2A37';
const TITLE: CellLook = { bold: true, size: 16, color: INK };
const HEAD: CellLook = { bold: true, fill: 'E8EDF3', color: INK, border: 'C5CDD8' };
const WORDS: CellLook = { wrap: true, indent: 1 };
const LOOKS: Readonly<Record<ColumnType, CellLook>> = {
  text: { format: '@' },
  number: {},
  day: { format: 'yyyy-mm-dd', align: 'left' },
  yes_no: { align: 'left' },
  any: { align: 'left' },
};

function sentenceAbout({ schoolYear, asOf, audience }: Export): string {
  const whom =
    audience === 'public'
      ? 'For the public: values of few students are withheld.'
      : 'Internal: values of few students are not withheld.';
  return `School year ${schoolYear}, as of ${longDate(asOf)}. ${whom}`;
}

const NOTES = [
  'One row is one fact. The sheet "columns" says what each column means.',
  'Zero, missing, suppressed and not applicable are four things: the column "state" says which.',
  'A text that begins with =, +, - or @ has an apostrophe in front, so that no program takes it for a formula.',
];

function aboutSheet(title: string, plans: Export): NewSheet {
  const line = (value: string, look?: CellLook): NewCell[] => [
    { value: notAFormula(value), ...(look ? { look } : {}) },
  ];
  const head = ['Sheet', 'Rows', 'What it holds'];
  return {
    name: 'About',
    rows: [
      line(title, TITLE),
      line(sentenceAbout(plans)),
      [],
      ...NOTES.map((note) => line(note)),
      [],
      head.map((value) => ({ value, look: HEAD })),
      ...plans.tables.map(({ name, rows, description }) => [
        { value: name },
        { value: rows.length },
        { value: description, look: WORDS },
      ]),
    ],
    widths: [18, 10, 100],
    heights: new Map([[0, 24]]),
    print: { paper: 'letter', isLandscape: true, footer: title },
  };
}

function sheetOf({ name, columns, rows }: ExportTable): NewSheet {
  return {
    name,
    rows: [
      columns.map((column) => ({ value: column.name, look: HEAD })),
      ...rows.map((row) => row.map((value, at) => cellOf(value, columns[at]?.type ?? 'text'))),
    ],
    widths: columns.map((column, at) => widthOf(column.name, rows, at)),
    frozen: { rows: 1, columns: 0 },
    filter: { row: 0, column: 0, lastRow: rows.length, lastColumn: columns.length - 1 },
  };
}

const BLANK: NewCell = { value: null };

function cellOf(value: ExportValue, type: ColumnType): NewCell {
  if (value === null) return BLANK;
  const look = LOOKS[type];
  if (typeof value !== 'string') return { value, look };
  if (type === 'day') return { value, isDay: true, look };
  return { value: shortened(notAFormula(value)), look };
}

/** More does not fit into a cell: programs call a workbook damaged that holds it. */
const MOST_LETTERS = 32_767;
const CUT = ' [cut: a cell holds no more; the JSON and CSV exports have the whole text]';

const shortened = (text: string): string =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - CUT.length)}${CUT}`;

/** As wide as its longest value, within what can be read side by side. */
function widthOf(name: string, rows: ExportTable['rows'], at: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[at] ?? '').length), 0);
  return Math.min(48, Math.max(name.length + 4, longest + 2));
}
