import type { Path } from './diagnostic.ts';

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
  readonly rows: readonly ImportedRow[];
  /** In the order of the plans' ids. */
  readonly wishes: readonly PlanWish[];
}
