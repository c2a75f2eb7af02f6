/** What a cell holds, by its type: a day is an ISO text, with its time where it has one. */
export type SheetValue =
  | { readonly type: 'empty'; readonly value: null }
  | { readonly type: 'text' | 'day' | 'error'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'yes_no'; readonly value: boolean };

/** A cell of a workbook that was read; of a formula the value that the program saved with it. */
export type SheetCell = SheetValue & {
  /** The number format, like `0%`; empty where it is the general one. */
  readonly format: string;
  readonly isFormula: boolean;
};

/** Whether people see a sheet; programs hide a very hidden one from the list of those hidden. */
export type SheetVisibility = 'visible' | 'hidden' | 'very_hidden';

/** Cells that are shown as one: rows and columns count from 0, the last ones belong to it. */
export interface SheetArea {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A sheet of a workbook that was read, its cells by row and column from 0. */
export interface ReadSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Of cells that were merged only the first has a value. */
  readonly merged: readonly SheetArea[];
}

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
}

/** How a cell looks, and whether it can be typed into where its sheet is protected. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  /** Colors as six hexadecimal digits. */
  readonly color?: string;
  readonly fill?: string;
  /** Color of a thin line around the cell. */
  readonly border?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Number format, like `0.0`, `@` for text or `yyyy-mm-dd`. */
  readonly format?: string;
  readonly isOpen?: boolean;
}

/** A cell to be written. A text stays one, whatever it begins with. */
export interface NewCell {
  readonly value: string | number | boolean | null;
  /** The value is an ISO day, and is written as a date. */
  readonly isDay?: boolean;
  readonly look?: CellLook;
}

/** A drop-down or a limit of what can be typed into cells. */
export interface CellCheck extends SheetArea {
  /** One of the texts in a range like `Lists!$A$1:$A$4`, or a number or day within bounds. */
  readonly wants:
    | { readonly type: 'list'; readonly range: string }
    | { readonly type: 'number' | 'whole'; readonly from: number; readonly to: number }
    | { readonly type: 'day'; readonly from: string; readonly to: string };
  /** Shown beside the cell that is typed into. */
  readonly title?: string;
  readonly prompt?: string;
  /** Shown where something else was typed. */
  readonly error: string;
  /** Whether something else is refused, or may be kept after a warning. */
  readonly isStrict: boolean;
}

/** A sheet to be written. */
export interface NewSheet {
  readonly name: string;
  readonly visibility?: SheetVisibility;
  readonly rows: readonly (readonly NewCell[])[];
  /** Widths of the columns in characters; null hides a column. */
  readonly widths?: readonly (number | null)[];
  /** Heights in points. */
  readonly heights?: ReadonlyMap<number, number>;
  /** Rows that become higher when somebody types more into them. */
  readonly growing?: ReadonlySet<number>;
  readonly merged?: readonly SheetArea[];
  readonly checks?: readonly CellCheck[];
  /** How many rows and columns stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Cells with buttons to filter and sort by, their headings first. */
  readonly filter?: SheetArea;
  /** Only open cells can be typed into. There is no password: this keeps from mistakes, not from people. */
  readonly isProtected?: boolean;
  readonly tabColor?: string;
  readonly print?: SheetPrint;
}

/** How a sheet is printed: always as wide as the page. */
export interface SheetPrint {
  readonly paper: 'letter' | 'a4';
  readonly isLandscape: boolean;
  /** How many rows from the top are repeated on every page. */
  readonly repeatedRows?: number;
  /** Text at the foot of each page, beside the page's number. */
  readonly footer: string;
}

export interface NewWorkbook {
  readonly title: string;
  readonly description: string;
  readonly sheets: readonly NewSheet[];
}

/** The name of a column from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return before === 0 ? letter : `${columnName(before - 1)}${letter}`;
}

/** The name of a cell, its row and column counted from 0: `B7`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A cell with its sheet, as people name it: `Harborview!B7`. */
export const placeInWorkbook = (sheet: string, row: number, column: number): string =>
  `${sheet}!${cellName(row, column)}`;
