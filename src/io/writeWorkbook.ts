import type { Cell, CellStyle, DataValidation, WriteOptions, WriteSheet } from 'hucre/xlsx';
import {
  cellName,
  type CellCheck,
  type CellLook,
  type NewCell,
  type NewSheet,
  type NewWorkbook,
  type SheetArea,
  type SheetPrint,
} from '../model/workbook.ts';
import { growingRows } from './growingRows.ts';

/** Writes a workbook as the bytes of an .xlsx file: the same bytes for the same workbook. */
export async function writeWorkbook(workbook: NewWorkbook): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const { title, description, sheets } = workbook;
  const bytes = await writeXlsx({
    sheets: sheets.map(sheetToWrite),
    properties: { title, description, creator: 'pip', created: EPOCH, modified: EPOCH },
    defaultFont: { name: 'Calibri', size: 11 },
    namedRanges: sheets.flatMap(repeatedRows),
  });
  return growingRows(bytes, sheets);
}

/** A file that says when it was written would differ each time. */
const EPOCH = new Date(Date.UTC(2000, 0, 1));

/** Rows that stand on every page. The name of their sheet is quoted here, because nobody else does. */
function repeatedRows({ name, print }: NewSheet): NonNullable<WriteOptions['namedRanges']> {
  const count = print?.repeatedRows ?? 0;
  if (count === 0) return [];
  const range = `'${name.replaceAll("'", "''")}'!$1:$${count}`;
  return [{ name: '_xlnm.Print_Titles', range, scope: name }];
}

function sheetToWrite(sheet: NewSheet): WriteSheet {
  const { name, rows, widths = [], heights = new Map<number, number>(), filter, print } = sheet;
  const looks = new Map<CellLook, CellStyle>();
  const cells = new Map(
    rows.flatMap((row, at) =>
      row.flatMap((cell, column) =>
        isBlank(cell) ? [] : [[`${at},${column}`, cellToWrite(cell, looks)] as const],
      ),
    ),
  );
  return {
    name,
    rows: rows.map((row) => row.map(valueOf)),
    cells,
    columns: widths.map((width) => (width === null ? { hidden: true } : { width })),
    rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])),
    merges: (sheet.merged ?? []).map(({ row, column, lastRow, lastColumn }) => ({
      startRow: row,
      startCol: column,
      endRow: lastRow,
      endCol: lastColumn,
    })),
    dataValidations: (sheet.checks ?? []).map(validation),
    ...(sheet.frozen ? { freezePane: sheet.frozen } : {}),
    ...(filter ? { autoFilter: { range: rangeOf(filter) } } : {}),
    ...(sheet.isProtected === true ? { protection: PROTECTION } : {}),
    ...(sheet.visibility === 'hidden' ? { hidden: true } : {}),
    ...(sheet.visibility === 'very_hidden' ? { veryHidden: true } : {}),
    ...(print ? printed(print) : {}),
    view: {
      showGridLines: false,
      ...(sheet.tabColor === undefined ? {} : { tabColor: { rgb: sheet.tabColor } }),
    },
  };
}

/** Widths, heights and looks are everybody's own; so are the buttons to filter by. */
const PROTECTION = {
  sheet: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
} as const;

function printed({ paper, isLandscape, footer }: SheetPrint) {
  const margin = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
  return {
    pageSetup: {
      paperSize: paper,
      orientation: isLandscape ? ('landscape' as const) : ('portrait' as const),
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: margin,
    },
    // An ampersand begins a command there.
    headerFooter: { oddFooter: `&L&8${footer.replaceAll('&', '&&')}&R&8&P / &N` },
  };
}

/** A cell that is not even there: large tables have more of these than of others. */
const isBlank = ({ value, look }: NewCell): boolean => value === null && look === undefined;

/** Texts are told apart from formulas by the type of their cell, never by how they begin. */
function cellToWrite(
  { value, isDay, look }: NewCell,
  looks: Map<CellLook, CellStyle>,
): Partial<Cell> {
  const style = look === undefined ? {} : { style: styleOf(look, looks) };
  const type = isDay ? ('date' as const) : TYPES[typeof value];
  return { value: valueOf({ value, isDay: isDay ?? false }), type: type ?? 'empty', ...style };
}

const TYPES: Partial<Record<string, 'string' | 'number' | 'boolean'>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
};

function valueOf({ value, isDay }: NewCell): string | number | boolean | Date | null {
  if (typeof value !== 'string') return value;
  if (isDay) return new Date(`${value}T00:00:00Z`);
  return xmlText(value);
}

/** `_x0041_` is an A to programs that read workbooks, so that an underscore before it is written out. */
const xmlText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function styleOf(look: CellLook, looks: Map<CellLook, CellStyle>): CellStyle {
  const known = looks.get(look);
  if (known) return known;
  const { bold, italic, size, color, fill, border, format, isOpen = false } = look;
  const side = border === undefined ? null : { style: 'thin' as const, color: { rgb: border } };
  const style: CellStyle = {
    font: {
      name: 'Calibri',
      size: size ?? 11,
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(color === undefined ? {} : { color: { rgb: color } }),
    },
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(side === null ? {} : { border: { top: side, right: side, bottom: side, left: side } }),
    ...(format === undefined ? {} : { numFmt: format }),
    alignment: {
      vertical: look.vertical ?? 'top',
      wrapText: look.wrap ?? false,
      ...(look.align === undefined ? {} : { horizontal: look.align }),
      ...(look.indent === undefined ? {} : { indent: look.indent }),
    },
    protection: { locked: !isOpen },
  };
  looks.set(look, style);
  return style;
}

function validation(check: CellCheck): DataValidation {
  const { wants, title, prompt, error, isStrict } = check;
  return {
    range: rangeOf(check),
    ...criteria(wants),
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: title ?? 'Please check',
    errorMessage: error,
    errorStyle: isStrict ? 'stop' : 'warning',
    ...(prompt === undefined
      ? {}
      : { showInputMessage: true, inputTitle: title ?? '', inputMessage: prompt }),
  };
}

function criteria(
  wants: CellCheck['wants'],
): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'> {
  if (wants.type === 'list') return { type: 'list', formula1: wants.range };
  const type = ({ number: 'decimal', whole: 'whole', day: 'date' } as const)[wants.type];
  const bound = (value: string | number): string =>
    typeof value === 'number' ? String(value) : `DATE(${value.split('-').map(Number).join(',')})`;
  const { from, to } = wants;
  return { type, operator: 'between', formula1: bound(from), formula2: bound(to) };
}

const rangeOf = ({ row, column, lastRow, lastColumn }: SheetArea): string =>
  `${cellName(row, column)}:${cellName(lastRow, lastColumn)}`;
