import type { MappingFile } from '../model/plan.ts';

export type Separator = NonNullable<MappingFile['separator']>;

/** What a workbook knows of a cell beyond its words. */
export interface TypedCell {
  /** Its number as it is shown: 57 where 0.57 is shown as 57%. */
  readonly number?: number;
  readonly isPercent?: boolean;
  /** Why nothing in it can be used. */
  readonly fault?: string;
  /** It is the lower part of cells that were merged: their value stands for several rows. */
  readonly isShared?: boolean;
}

export interface TableRow {
  /** The line of the file or the row of the sheet that it begins in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Cells of a workbook that are more than words, by their column from 0. */
  readonly typed: ReadonlyMap<number, TypedCell>;
}

/** An export as rows below a heading. */
export interface Table {
  readonly headings: readonly string[];
  readonly headingLine: number;
  /** What parts the columns of a text; null in a workbook. */
  readonly separator: Separator | null;
  /** The sheet of a workbook; null where the export is a text. */
  readonly sheet: string | null;
  readonly rows: readonly TableRow[];
}

/** What stands in a workbook's cell beyond its words; nothing in that of a text. */
export const typedAt = ({ typed }: TableRow, at: number): TypedCell => typed.get(at) ?? WORDS;

const WORDS: TypedCell = {};
