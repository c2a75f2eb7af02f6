import { chooseSheet } from '../../imports/chooseSheet.ts';
import { decodeTable } from '../../imports/decodeTable.ts';
import { isWorkbook } from '../../imports/isWorkbook.ts';
import { readSheet } from '../../imports/readSheet.ts';
import { readTable } from '../../imports/readTable.ts';
import type { Table } from '../../imports/table.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { MappingFile } from '../../model/plan.ts';
import type { NamedFile } from './bytesAt.ts';
import { bytesTyped } from './bytesTyped.ts';

/** An export as a table, and how its file is called. */
export interface ReadExport {
  readonly table: Table;
  readonly file: string;
}

/**
 * Reads the export that was named as a table, a text or a workbook; `-` is standard input. Says how
 * it was read; a `CommandError` says why it cannot be.
 * @param asked the sheet of a workbook; else the mapping's, else the only one.
 */
export async function readExport(
  context: Context,
  typed: string,
  mapping: MappingFile,
  asked: string | undefined,
): Promise<ReadExport> {
  const named = await bytesTyped(context, typed, PIPED);
  const { file, bytes } = named;
  if (isWorkbook(bytes)) {
    return { file, table: await fromWorkbook(context, named, mapping, asked ?? mapping.sheet) };
  }
  if (asked !== undefined) {
    throw new CommandError(`${file} is a text, which has no sheets.`, {
      hint: 'Leave --sheet out.',
    });
  }
  return { file, table: fromText(context, named, mapping) };
}

const PIPED = {
  what: 'an export',
  example: 'pip import results - --map FILE.yaml < winter.csv',
};

const ENCODINGS = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' };

function fromText(context: Context, { bytes, file }: NamedFile, mapping: MappingFile): Table {
  const decoded = decodeTable(bytes, mapping.encoding);
  if ('refused' in decoded) throw refusal(file, decoded.refused, decoded.hint);
  const table = readTable(decoded.text, mapping);
  if ('refused' in table) {
    throw refusal(file, table.refused, 'Look at it in an editor, or save it as CSV anew.');
  }
  const { separator, headingLine, rows } = table;
  const form = `${ENCODINGS[decoded.encoding]}, columns parted by ${separator ?? ''}`;
  context.note(
    `${file}: ${form}, heading in line ${headingLine}, rows below it: ${rows.length}.\n\n`,
  );
  return table;
}

async function fromWorkbook(
  context: Context,
  { bytes, file }: NamedFile,
  mapping: MappingFile,
  asked: string | undefined,
): Promise<Table> {
  const sheet = chooseSheet(await context.readWorkbook(bytes, file), asked);
  if ('refused' in sheet) throw refusal(file, sheet.refused, sheet.hint);
  const table = readSheet(sheet, mapping);
  const hint = 'Look at the sheet, or name another one by --sheet.';
  if ('refused' in table) throw refusal(`${file} (${sheet.name})`, table.refused, hint);
  const { headingLine, rows } = table;
  const where = `sheet ${sheet.name}, heading in row ${headingLine}`;
  context.note(`${file}: ${where}, rows below it: ${rows.length}.\n\n`);
  return table;
}

const refusal = (file: string, reason: string, hint: string): CommandError =>
  new CommandError(`${file} cannot be imported: ${reason}`, { hint });
