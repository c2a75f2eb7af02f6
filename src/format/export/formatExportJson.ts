import type { Export, ExportTable } from '../../model/export.ts';
import { jsonText } from '../jsonText.ts';

/** An export for scripts, under a version: each table as a list of rows, each row with every column. */
export function formatExportJson({ tables, ...about }: Export): string {
  const named = tables.map((table) => [table.name, table.rows.map(rowOf(table))] as const);
  const document = { schemaVersion: 1, ...about, tables: Object.fromEntries(named) };
  return jsonText(document);
}

const rowOf =
  ({ columns }: ExportTable) =>
  (row: ExportTable['rows'][number]) =>
    Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]));
