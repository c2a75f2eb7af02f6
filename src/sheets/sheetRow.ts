import type { Path } from '../model/diagnostic.ts';
import type { Choice } from '../model/outline.ts';
import type { Measure, Result } from '../model/plan.ts';
import type { RatingPoint } from '../model/workspace.ts';

/** What a plan says in a place that can be filled in; null where it says nothing. */
export type OpenValue = string | number | boolean | null;

/** What can be typed into a cell. */
export type CellKind =
  | { readonly type: 'rating'; readonly scale: readonly RatingPoint[] }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  | { readonly type: 'text' | 'day' | 'whole' }
  | {
      readonly type: 'result';
      readonly measure: Pick<Measure, 'unit' | 'levels'>;
      /** How many decimals the measure is told with. */
      readonly decimals: number;
    };

/** A cell that can be filled in. */
export interface OpenCell {
  readonly kind: CellKind;
  readonly value: OpenValue;
}

/** What a row is about, by names that stay when the plan is edited. */
export type RowTarget =
  | { readonly type: 'part'; readonly id: string | null }
  | {
      readonly type: 'measure';
      readonly id: string;
      readonly owner: string | null;
      readonly group: string | null;
    };

/** A row for a part of a plan, or for a measure or one of its student groups. */
export interface SheetRow {
  readonly target: RowTarget;
  /** Where the part, or the series of the measure, stands in the plan's data. */
  readonly path: Path;
  /** How deep it stands below the plan. */
  readonly depth: number;
  /** Gathers the rows below it. */
  readonly isHeading: boolean;
  /** What is shown and not filled in, by column. */
  readonly closed: Readonly<Partial<Record<ColumnId, string>>>;
  readonly open: ReadonlyMap<ColumnId, OpenCell>;
  /** The result as the plan has it; undefined where it has none, and for parts. */
  readonly written?: Result | undefined;
}

export type TableName = 'parts' | 'measures';

/** Columns that parts and measures have, in one line where both have something to say there. */
export type ColumnId =
  | 'part'
  | 'title'
  | 'last'
  | 'suggested'
  | 'rating'
  | 'status'
  | 'on'
  | 'by'
  | 'note'
  | 'next_steps'
  | 'rationale'
  | 'successes'
  | 'challenges'
  | 'disposition'
  | 'for'
  | 'measure'
  | 'benchmark'
  | 'value'
  | 'without'
  | 'n'
  | 'target'
  | 'unit';

export const tableOf = ({ type }: RowTarget): TableName => (type === 'part' ? 'parts' : 'measures');

/** A name for what a row is about: two rows with the same one are about the same thing. */
export const targetName = (target: RowTarget): string =>
  target.type === 'part'
    ? JSON.stringify([target.type, target.id])
    : JSON.stringify([target.type, target.id, target.owner, target.group]);
