import { resolve } from 'node:path';
import { exportWorkbook } from '../../format/export/exportWorkbook.ts';
import { formatExportCsv } from '../../format/export/formatExportCsv.ts';
import { formatExportJson } from '../../format/export/formatExportJson.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { Export, ExportTable } from '../../model/export.ts';

/** What plans are exported as. */
export const EXPORT_FORMATS = ['json', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Where an export is written, and as what. */
export interface ExportPlace {
  readonly format: ExportFormat;
  /** Path as it was typed; null for standard output. */
  readonly out: string | null;
  /** Whether CSV files begin with a mark of their encoding. */
  readonly withMark: boolean;
}

interface Typed {
  readonly format?: string;
  readonly out?: string;
  readonly table?: readonly string[];
  readonly bom?: boolean;
}

/** Reads where an export goes, before anything is made that could go nowhere. */
export function readPlace({ cwd, files }: Context, typed: Typed): ExportPlace {
  const out = typed.out === undefined || typed.out === '-' ? null : typed.out;
  const format = readFormat(typed.format, out);
  const isOneTable = typed.table?.length === 1;
  if (format === 'xlsx' && out === null) {
    throw new CommandError('A workbook is written to a file: name it with --out.', {
      hint: 'Like this: pip export --out plans.xlsx',
    });
  }
  if (format === 'csv' && !isOneTable && (out === null || out.endsWith('.csv'))) {
    throw new CommandError('CSV is one file per table: name a folder for them with --out.', {
      hint: 'One of them alone can be written anywhere: --table results',
    });
  }
  if (format !== 'csv' && out !== null && files.isFolder(resolve(cwd, out))) {
    throw new CommandError(`${out} is a folder.`, { hint: 'Name a file in it.' });
  }
  return { format, out, withMark: typed.bom ?? false };
}

/** The format that was named; else what the name of the file ends in; else JSON. */
function readFormat(typed: string | undefined, out: string | null): ExportFormat {
  const ending = /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  const known = (name: string | undefined) => EXPORT_FORMATS.find((format) => format === name);
  const format = typed === undefined ? known(ending ?? 'json') : known(typed);
  if (format) return format;
  const hint = `Name one with --format: ${EXPORT_FORMATS.join(', ')}.`;
  throw typed === undefined
    ? new CommandError(`The name ${out ?? ''} does not end in a format.`, { hint })
    : new CommandError(`There is no format called ${typed}.`, { hint });
}

/** Writes an export whole or not at all, and says where. */
export async function writeExport(
  context: Context,
  place: ExportPlace,
  plans: Export,
): Promise<void> {
  const { format, out } = place;
  const { tables } = plans;
  if (format === 'xlsx') {
    mustFit(tables);
    const bytes = await context.writeWorkbook(exportWorkbook(plans));
    toFile(context, out ?? '', bytes);
  } else if (format === 'json') {
    toStream(context, out, formatExportJson(plans));
  } else {
    toTables(context, place, tables);
  }
  if (out === null) return;
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const many = `${tables.length} ${tables.length === 1 ? 'table' : 'tables'}`;
  context.note(`${context.shown(resolve(context.cwd, out))} was written: ${many}, ${rows} rows.\n`);
}

/** The rows that a sheet can have, its heading among them. */
const MOST_ROWS = 1_048_576;

function mustFit(tables: readonly ExportTable[]): void {
  const long = tables.find(({ rows }) => rows.length >= MOST_ROWS);
  if (!long) return;
  throw new CommandError(`The table ${long.name} has more rows than a sheet can have.`, {
    hint: 'Export it as CSV, or fewer plans at once.',
  });
}

/** Writes a text to a file, or to standard output where none is named. */
function toStream(context: Context, out: string | null, text: string): void {
  if (out === null) context.out.write(text);
  else toFile(context, out, text);
}

function toFile(context: Context, out: string, content: string | Uint8Array): void {
  context.files.writeNamed(resolve(context.cwd, out), content);
}

function toTables(
  context: Context,
  { out, withMark }: ExportPlace,
  tables: readonly ExportTable[],
): void {
  const [only] = tables;
  const isFile = out === null || out.endsWith('.csv');
  if (isFile && only) return toStream(context, out, formatExportCsv(only, withMark));
  const contents = tables.map(
    (table) => [`${table.name}.csv`, formatExportCsv(table, withMark)] as const,
  );
  context.files.writeTogether(resolve(context.cwd, out ?? ''), new Map(contents));
}
