import type { Path } from './diagnostic.ts';
import { cellName } from './workbook.ts';

/** Most bytes of an export, and of any file that is read: larger than the largest of a state that was seen, by far. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** How a row of an export, or one of its values, ended. */
export type ImportStatus = 'used' | 'unchanged' | 'not_used';

/** Why a value of an export is not used. */
export interface NotUsed {
  readonly reason: string;
  /** The words of the row that are meant, where many rows share the reason. */
  readonly detail?: string;
  readonly hint?: string;
  /** Somebody has to decide: nothing is written before that. */
  readonly isUnclear: boolean;
  /** A question that can be answered for the whole file at once. */
  readonly asks?: 'percent';
}

/** What became of one value of a row; a row that leads nowhere has one without a column. */
export interface ImportedValue {
  /** Heading of the value's column; null where the row as a whole is meant. */
  readonly column: string | null;
  /** The column's place, from 0; null where the row as a whole is meant. */
  readonly at: number | null;
  readonly status: ImportStatus;
  readonly why: NotUsed | null;
}

/** What became of a row: used where any of its values is, not used where none is. */
export interface ImportedRow {
  /** The line of the file that the row begins in, from 1. */
  readonly line: number;
  readonly status: ImportStatus;
  readonly values: readonly ImportedValue[];
}

/** What an export changes in a plan: paths in the plan's data. */
export interface PlanWish {
  readonly plan: string;
  readonly edits: readonly { readonly path: Path; readonly value: unknown }[];
}

/** An export that was read: what it changes, and what became of each of its rows. */
export interface ImportList {
  /** The sheet of a workbook that the rows stand on; null for a text. */
  readonly sheet: string | null;
  readonly rows: readonly ImportedRow[];
  /** In the order of the plans' ids. */
  readonly wishes: readonly PlanWish[];
}

/** Where in an export something stands: a line or row from 1, and a column from 0. */
export interface RowPlace {
  readonly line: number;
  readonly at: number | null;
}

/**
 * Names places of an export, given in their order: `lines 4, 7-9` of a text; the cells of a sheet,
 * `Winter!A4, A7:A9`, where that of the first column stands for its row.
 */
export function rowNames(sheet: string | null, places: readonly RowPlace[]): string {
  if (sheet === null) {
    const lines = [...new Set(places.map(({ line }) => line))];
    const parts = ranges(lines).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
    return `${lines.length === 1 ? 'line' : 'lines'} ${parts.join(', ')}`;
  }
  const columns = [...new Set(places.map(({ at }) => at ?? 0))].sort((a, b) => a - b);
  const parts = columns.flatMap((column) => {
    const lines = places.filter(({ at }) => (at ?? 0) === column).map(({ line }) => line);
    const name = (line: number): string => cellName(line - 1, column);
    return ranges([...new Set(lines)]).map(([from, to]) =>
      from === to ? name(from) : `${name(from)}:${name(to)}`,
    );
  });
  return `${sheet}!${parts.join(', ')}`;
}

/** Numbers in their order, those that follow each other as one range. */
function ranges(numbers: readonly number[]): [number, number][] {
  const parts: [number, number][] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts;
}
