import type { ExportTable } from '../../model/export.ts';
import { csvRow } from '../csvRow.ts';

/**
 * A table as a CSV file (RFC 4180, UTF-8).
 * @param withMark whether it begins with the mark by which Excel knows UTF-8.
 */
export function formatExportCsv({ columns, rows }: ExportTable, withMark: boolean): string {
  const head = csvRow(columns.map(({ name }) => name));
  return `${withMark ? '\uFEFF' : ''}${head}${rows.map(csvRow).join('')}`;
}
