import type { CellLook } from '../model/workbook.ts';
import type { TableName } from './sheetRow.ts';

/** Two quiet tints tell parts from measures; what is to be filled in is the only warm color. */
const DARK: Readonly<Record<TableName, string>> = { parts: '1F3F5B', measures: '2F5D50' };
const LIGHT: Readonly<Record<TableName, string>> = { parts: 'E6EDF3', measures: 'E6F0EC' };
const OPEN = 'FFF8E1';
const LINE = 'CDD3D8';
const GROUP = 'F1F4F6';
const INK = '1B2429';
const QUIET = '5A666E';

const HEADING = { bold: true, size: 10, color: 'FFFFFF', wrap: true, vertical: 'center' } as const;

export const TITLE: CellLook = { bold: true, size: 16, color: INK, vertical: 'center' };
export const SUBTITLE: CellLook = { size: 10, color: QUIET, wrap: true, vertical: 'center' };
const PLAIN: CellLook = { size: 11, color: INK, wrap: true, vertical: 'center' };
export const TOLD: CellLook = { ...PLAIN, align: 'left', indent: 1 };
export const STRONG: CellLook = { ...TOLD, bold: true };
export const SAMPLE: CellLook = { ...TOLD, bold: true, fill: OPEN, border: LINE };
export const CAPTION: CellLook = { ...PLAIN, bold: true, size: 12, color: DARK.parts };
export const LISTED: CellLook = { ...PLAIN, border: LINE, align: 'left', indent: 1 };
export const LISTED_STRONG: CellLook = { ...LISTED, bold: true };

/** The heading of a column, which stands as its cells do. */
export const headingLook = (table: TableName, align: CellLook['align']): CellLook => ({
  ...HEADING,
  fill: DARK[table],
  border: DARK[table],
  ...placed(align, 0),
});

const BAR = { bold: true, vertical: 'center', align: 'left', indent: 1 } as const;

export const SECTION: Readonly<Record<TableName, CellLook>> = {
  parts: { color: DARK.parts, fill: LIGHT.parts, ...BAR },
  measures: { color: DARK.measures, fill: LIGHT.measures, ...BAR },
};

/** A cell that is to be filled in. */
export const openLook = (format: string | undefined, align: CellLook['align']): CellLook => ({
  size: 10,
  color: INK,
  fill: OPEN,
  border: LINE,
  wrap: true,
  vertical: 'center',
  isOpen: true,
  ...(format === undefined ? {} : { format }),
  ...placed(align, 0),
});

/** A cell that is only read: texts in any case, so that no program takes a code for a number. */
export const closedLook = (
  isHeading: boolean,
  depth: number,
  align: CellLook['align'],
): CellLook => ({
  size: 10,
  color: INK,
  border: LINE,
  wrap: true,
  vertical: 'center',
  format: '@',
  ...(isHeading ? { bold: true, fill: GROUP } : {}),
  ...placed(align, depth),
});

/** Texts stand a little away from the line beside them, and further the deeper their part is. */
const placed = (align: CellLook['align'], depth: number): Pick<CellLook, 'align' | 'indent'> =>
  align === undefined ? { align: 'left', indent: depth + 1 } : { align };
