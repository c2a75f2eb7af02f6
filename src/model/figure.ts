import type { MeasureStatus } from './rollup.ts';

/** A picture as data: everything a chart shows, and the words that stand for it. */
export type Figure = TrendFigure | GapFigure | RatingFigure | HeatFigure | ShareFigure;

interface FigureBase {
  /** Unique in its report; letters, digits, dots, dashes and underscores. */
  readonly id: string;
  /** What the picture shows, for people who do not see it. */
  readonly alt: string;
}

/** One cycle on the line of a measure. */
export interface TrendPoint {
  /** Name of the cycle or period under the axis: `Fall`. */
  readonly label: string;
  /** Null where there is no value. */
  readonly value: number | null;
  /** What is printed at the point: `52.1`, or `*` and `no data` where there is no value. */
  readonly text: string;
  readonly benchmark: number | null;
  readonly benchmarkText: string;
  readonly isInterpolated: boolean;
  /** The cycle lies after the reported one: nothing is missing yet. */
  readonly isAhead: boolean;
}

/** A measure over baseline and cycles against benchmarks and target. */
export interface TrendFigure extends FigureBase {
  readonly kind: 'trend';
  readonly unit: string;
  /** The baseline first (label `Baseline`), then one point a cycle. */
  readonly points: readonly TrendPoint[];
  readonly target: { readonly value: number; readonly text: string } | null;
  /** Values of earlier years, oldest first, drawn lightly before the baseline. */
  readonly history: readonly {
    readonly label: string;
    readonly value: number;
    readonly text: string;
  }[];
  readonly status: MeasureStatus;
  readonly lowerIsBetter: boolean;
  /** Smallest and largest value the unit can have, where it has bounds: 0 and 100 for percent. */
  readonly bounds: readonly [number, number] | null;
}

/** Student groups of one measure, at baseline and now, beside the reference group. */
export interface GapFigure extends FigureBase {
  readonly kind: 'gap';
  readonly unit: string;
  readonly reference: {
    readonly label: string;
    readonly value: number | null;
    readonly text: string;
  };
  readonly rows: readonly {
    readonly label: string;
    readonly before: number | null;
    readonly now: number | null;
    /** Printed beside the dot: the value, `*` where withheld, `no data`. */
    readonly text: string;
  }[];
  readonly bounds: readonly [number, number] | null;
}

/** How many strategies carry each rating. */
export interface RatingFigure extends FigureBase {
  readonly kind: 'rating';
  /** Worst to best; then not rated, and paused where there are any. */
  readonly parts: readonly {
    readonly label: string;
    readonly count: number;
    /** Position on the scale from 0 (worst) to 1 (best); null for not rated and paused. */
    readonly fill: number | null;
    readonly color: string;
  }[];
}

/** What stands where a school and a strategy meet: a rating, a pause, or nothing. */
export interface HeatCell {
  readonly state: 'rated' | 'not_rated' | 'paused' | 'not_adopted';
  /** Position on the scale from 0 (worst) to 1 (best); null where there is no rating. */
  readonly fill: number | null;
  readonly color: string;
}

/** Schools as rows, strategies as columns under their theories, a sign where a school works on one. */
export interface HeatFigure extends FigureBase {
  readonly kind: 'heat';
  readonly groups: readonly {
    readonly label: string;
    /** Printed numbers of the strategies. */
    readonly columns: readonly string[];
  }[];
  /** Each with a cell for every column of every group. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly HeatCell[] }[];
  /** How many schools adopted the strategy of each column. */
  readonly counts: readonly number[];
  /** Signs with their words, and how the counts are called. */
  readonly key: readonly { readonly label: string; readonly cell: HeatCell }[];
  readonly countLabel: string;
}

/** A share of a hundred as a bar, with where it began and where it is to go. */
export interface ShareFigure extends FigureBase {
  readonly kind: 'share';
  readonly value: number;
  readonly start: ShareMark | null;
  readonly goal: ShareMark | null;
}

/** A place on the bar with what is printed under it. */
export interface ShareMark {
  readonly value: number;
  readonly text: string;
}
