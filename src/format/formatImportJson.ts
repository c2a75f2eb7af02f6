import { type ImportList, rowNames } from '../model/importList.ts';
import { jsonText } from './jsonText.ts';

/** What an import did, beside its list. */
export interface ImportOutcome {
  /** How the file is called. */
  readonly file: string;
  readonly cycle: string | null;
  readonly isWritten: boolean;
}

/** What became of every row of an export, for scripts, under a version. */
export function formatImportJson(
  { sheet, rows, wishes }: ImportList,
  { file, cycle, isWritten }: ImportOutcome,
): string {
  const count = (wanted: string): number => rows.filter(({ status }) => status === wanted).length;
  const document = {
    schemaVersion: 1,
    file,
    sheet,
    cycle,
    written: isWritten,
    plans: wishes.map(({ plan, edits }) => ({ plan, fields: edits.length })),
    summary: {
      rows: rows.length,
      used: count('used'),
      unchanged: count('unchanged'),
      notUsed: count('not_used'),
      unclear: rows.filter(({ values }) => values.some(({ why }) => why?.isUnclear)).length,
    },
    rows: rows.map(({ line, status, values }) => ({
      line,
      status,
      values: values.map(({ column, at, status: end, why }) => ({
        column,
        cell: sheet === null ? null : rowNames(sheet, [{ line, at }]),
        status: end,
        reason: why?.reason ?? null,
        detail: why?.detail ?? null,
        hint: why?.hint ?? null,
        unclear: why?.isUnclear ?? false,
      })),
    })),
  };
  return jsonText(document);
}
