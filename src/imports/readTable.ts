import { CsvError, parse } from 'csv-parse/sync';
import type { MappingFile } from '../model/plan.ts';
import { columnNames } from './columnNames.ts';
import { findHeading, headingsAt, LOOK } from './findHeading.ts';
import { plainCell } from './plainCell.ts';
import type { Separator, Table, TableRow } from './table.ts';

const SIGNS: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';', tab: '\t' };

/**
 * Splits a text into rows. Separator and heading are where the columns are that the mapping names,
 * unless it says where. Rows without any content are no rows.
 */
export function readTable(
  text: string,
  mapping: MappingFile,
): Table | { readonly refused: string } {
  const candidates = mapping.separator
    ? [mapping.separator]
    : (['comma', 'semicolon', 'tab'] as const);
  const sized = candidates.map((each) => {
    const records = recordsIn(text, each, LOOK);
    const isBroken = !Array.isArray(records);
    return { each, isBroken, ...findHeading(isBroken ? [] : records, mapping) };
  });
  const [best] = sized.toSorted((a, b) => b.found - a.found);
  // A table whose rows cannot be told apart fits no mapping by any other separator either.
  const broken = sized.find(({ isBroken }) => isBroken);
  const isFound = (best?.found ?? 0) >= columnNames(mapping).length;
  const chosen = broken && !isFound ? broken : best;
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
    sheet: null,
    rows: records.slice(at + count),
  };
}

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
        return { line: info.lines - broken, cells: record.map(plainCell), typed: NONE };
      })
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { refused: `The rows cannot be told apart: ${reasonFor(error)}` };
  }
}

const NONE: TableRow['typed'] = new Map();

function reasonFor({ code, message }: CsvError): string {
  const line = /line (\d+)/.exec(message)?.[1];
  const where = line === undefined ? '' : ` (line ${line})`;
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return `a quotation mark is opened and never closed${where}.`;
  return `quotation marks stand where none can${where}.`;
}
