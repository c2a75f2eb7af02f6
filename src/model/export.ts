import type { Audience } from './audience.ts';

/** What a field of a table can hold; null where there is nothing. */
export type ExportValue = string | number | boolean | null;

/** How the values of a column are to be read: days are ISO texts, `any` follows the measure's unit. */
export type ColumnType = 'text' | 'number' | 'day' | 'yes_no' | 'any';

export interface ExportColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** One sentence for people who see the table alone. */
  readonly description: string;
}

/** A table in long form: one row a fact. */
export interface ExportTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportValue[])[];
}

/** Plans as tables, and what they were made of. */
export interface Export {
  /** Id and name of the district whose workspace it is. */
  readonly organization: string;
  readonly organizationName: string;
  readonly schoolYear: string;
  readonly asOf: string;
  readonly audience: Audience;
  /** Always the same tables with the same columns, in the same order. */
  readonly tables: readonly ExportTable[];
}
