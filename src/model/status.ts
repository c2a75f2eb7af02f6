import type { Mark } from './mark.ts';
import type { ActionState, MeasureStatus, Trend } from './rollup.ts';

/** A measure in the reported cycle, as a line says it. */
export interface StatusMeasure {
  readonly id: string;
  readonly name: string;
  readonly status: MeasureStatus;
  readonly mark: Mark;
  /** Baseline, then the result of each cycle up to the reported one, as printed. */
  readonly values: readonly string[];
  readonly benchmark: string | null;
  readonly target: string;
}

/** Whether somebody has to look at it now. */
export type Attention = 'overdue' | 'due_soon';

/** A component of a plan with how it stands. */
export interface StatusNode {
  readonly id: string;
  readonly level: string;
  readonly label: string;
  readonly code: string | null;
  readonly title: string;
  /** Null for what is never rated. */
  readonly rating: { readonly value: number | null; readonly mark: Mark } | null;
  readonly suggested: { readonly value: number; readonly mark: Mark } | null;
  readonly trend: Trend;
  readonly work: ActionState | null;
  readonly due: string | null;
  readonly owner: string | null;
  readonly attention: Attention | null;
  /** Days from the reported day to the due day; negative where it is past. */
  readonly days: number | null;
  readonly measures: readonly StatusMeasure[];
  readonly children: readonly StatusNode[];
}

/** How a plan stands in a cycle. */
export interface PlanStatus {
  readonly plan: string;
  readonly title: string;
  readonly kind: string;
  readonly about: string;
  readonly term: string;
  /** `Adopted`, `Draft`, ... */
  readonly state: string;
  readonly rating: {
    readonly value: number | null;
    readonly mark: Mark;
    readonly by: string | null;
  };
  readonly suggested: { readonly value: number; readonly mark: Mark } | null;
  readonly explanation: string;
  readonly trend: Trend;
  /** Parts that could be rated, and those that are. */
  readonly rated: number;
  readonly applicable: number;
  /** Measures that could be judged, and those that are met or on track. */
  readonly judged: number;
  readonly onTrack: number;
  readonly overdue: number;
  readonly dueSoon: number;
  /** The last day on which anything was rated or entered; null where nothing has a date. */
  readonly lastEntry: string | null;
  /** Whether nothing was rated or entered for the cycle although it has begun. */
  readonly isStale: boolean;
  readonly measures: readonly StatusMeasure[];
  readonly parts: readonly StatusNode[];
}

/** How the plans of a workspace stand. */
export interface Status {
  readonly cycle: { readonly id: string; readonly name: string };
  readonly term: string;
  readonly asOf: string;
  readonly plans: readonly PlanStatus[];
}
