import { CsvError, parse } from 'csv-parse/sync';
import type { MappingFile } from '../model/plan.ts';
import { columnNames } from './columnNames.ts';

export type Separator = NonNullable<MappingFile['separator']>;

export interface TableRow {
  /** The line of the file that it begins in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** An export as rows below a heading. */
export interface Table {
  readonly headings: readonly string[];
  readonly headingLine: number;
  readonly separator: Separator;
  readonly rows: readonly TableRow[];
}

const SIGNS: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';', tab: '\t' };

/** How far down a heading is looked for: notes above it are rarely longer. */
const LOOK = 40;

/**
 * Splits a text into rows. Separator and heading are where the columns are that the mapping names,
 * unless it says where. Rows without any content are no rows.
 */
export function readTable(
  text: string,
  mapping: MappingFile,
): Table | { readonly refused: string } {
  const names = columnNames(mapping).map(folded);
  const candidates = mapping.separator
    ? [mapping.separator]
    : (['comma', 'semicolon', 'tab'] as const);
  const sized = candidates.map((each) => {
    const records = recordsIn(text, each, LOOK);
    const isBroken = !Array.isArray(records);
    return { each, isBroken, ...bestHeading(isBroken ? [] : records, names, mapping) };
  });
  const [best] = sized.toSorted((a, b) => b.found - a.found);
  // A table whose rows cannot be told apart fits no mapping by any other separator either.
  const broken = sized.find(({ isBroken }) => isBroken);
  const chosen = broken && (best?.found ?? 0) < names.length ? broken : best;
  const separator = chosen?.each ?? 'comma';
  const records = recordsIn(text, separator);
  if (!Array.isArray(records)) return records;
  const at = best?.at ?? 0;
  const count = mapping.header_rows ?? 1;
  if (records.length <= at + count) return { refused: 'There are no rows below the heading.' };
  return {
    headings: headingsAt(records, at, count),
    headingLine: records[at]?.line ?? 1,
    separator,
    rows: records.slice(at + count),
  };
}

function bestHeading(
  records: readonly TableRow[],
  names: readonly string[],
  { skip, header_rows: count = 1 }: MappingFile,
): { at: number; found: number } {
  const places = skip === undefined ? [...records.keys()] : [skip];
  const [best] = places
    .map((at) => {
      const headings = headingsAt(records, at, count).map(folded);
      return { at, found: names.filter((name) => headings.includes(name)).length };
    })
    .sort((a, b) => b.found - a.found);
  return best ?? { at: 0, found: -1 };
}

/** Cells of upper rows of a heading stand for those right of them too, where these are empty. */
function headingsAt(records: readonly TableRow[], at: number, count: number): string[] {
  const rows = records.slice(at, at + count).map(({ cells }) => cells);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) =>
    rows
      .map((cells, depth) => {
        if (depth === rows.length - 1) return cells[column] ?? '';
        return cells.slice(0, column + 1).findLast((cell) => cell !== '') ?? '';
      })
      .filter((part) => part !== '')
      .join(' / '),
  );
}

/** Letters as headings are compared: capitals and blanks are what differs between two exports. */
export const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

function recordsIn(
  text: string,
  separator: Separator,
  to?: number,
): TableRow[] | { readonly refused: string } {
  try {
    // Lines are counted wrongly where those inside of quotation marks end by two signs.
    const records = parse(text.replace(/\r\n?/g, '\n'), {
      delimiter: SIGNS[separator],
      info: true,
      relax_column_count: true,
      // Codes in formulas, ="0430011", have quotes where there should be none.
      relax_quotes: true,
      skip_empty_lines: true,
      ...(to === undefined ? {} : { to }),
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records
      .map(({ record, info }) => {
        const broken = record.join('').split('\n').length - 1;
        return { line: info.lines - broken, cells: record.map(plainCell) };
      })
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { refused: `The rows cannot be told apart: ${reasonFor(error)}` };
  }
}

function reasonFor({ code, message }: CsvError): string {
  const line = /line (\d+)/.exec(message)?.[1];
  const where = line === undefined ? '' : ` (line ${line})`;
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return `a quotation mark is opened and never closed${where}.`;
  return `quotation marks stand where none can${where}.`;
}

/** A cell without blanks around it, and without the formula that keeps a code's zeros. */
const plainCell = (cell: string): string =>
  cell
    .replaceAll('\u00A0', ' ')
    .trim()
    .replace(/^="(.*)"$/s, '$1')
    .trim();
