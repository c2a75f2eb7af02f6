import { nearest } from '../model/nearest.ts';
import type { ReadSheet, ReadWorkbook } from '../model/workbook.ts';

/**
 * The sheet of a workbook that holds the export: the one that was named, else the only one in sight
 * with anything on it. What is refused says what to do.
 */
export function chooseSheet(
  { sheets }: ReadWorkbook,
  asked: string | undefined,
): ReadSheet | { readonly refused: string; readonly hint: string } {
  const names = sheets.map(({ name }) => name);
  if (asked !== undefined) {
    const sheet = sheets.find(({ name }) => name.toLowerCase() === asked.toLowerCase());
    if (sheet) return sheet;
    const near = nearest(asked, names);
    const hint = near === null ? `Sheets: ${names.join(', ')}.` : `Did you mean "${near}"?`;
    return { refused: `It has no sheet called "${asked}".`, hint };
  }
  const filled = sheets.filter((sheet) => sheet.visibility === 'visible' && hasContent(sheet));
  const [only, ...others] = filled;
  if (!only) {
    const hint = 'A hidden sheet is read where --sheet names it.';
    return { refused: 'Nothing stands on any of its sheets.', hint };
  }
  if (others.length === 0) return only;
  const list = filled.map(({ name }) => name).join(', ');
  return {
    refused: 'Several of its sheets hold something.',
    hint: `Name one by --sheet: ${list}.`,
  };
}

const hasContent = ({ rows }: ReadSheet): boolean =>
  rows.some((row) => row.some(({ type, isFormula }) => type !== 'empty' || isFormula));
