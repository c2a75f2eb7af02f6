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
  /** What was to be reached by this cycle; null where nothing was set. */
  readonly benchmark: number | null;
  /** The benchmark as printed. */
  readonly benchmarkText: string;
  /** Whether the benchmark lies on a straight line because none was typed. */
  readonly isInterpolated: boolean;
  /** The cycle lies after the reported one: nothing is missing yet. */
  readonly isAhead: boolean;
}

/** A measure over baseline and cycles against benchmarks and target. */
export interface TrendFigure extends FigureBase {
  /** A line over the cycles. */
  readonly kind: 'trend';
  /** Unit of the values: `percent`. */
  readonly unit: string;
  /** The baseline first (label `Baseline`), then one point a cycle. */
  readonly points: readonly TrendPoint[];
  /** The target, where it is a number. */
  readonly target: {
    /** The number to reach. */
    readonly value: number;
    /** The target as printed. */
    readonly text: string;
  } | null;
  /** Values of earlier years, oldest first, drawn lightly before the baseline. */
  readonly history: readonly {
    /** The earlier year. */
    readonly label: string;
    /** Its value. */
    readonly value: number;
    /** The value as printed. */
    readonly text: string;
  }[];
  /** Where the measure stands in the reported cycle. */
  readonly status: MeasureStatus;
  /** Whether falling is good. */
  readonly lowerIsBetter: boolean;
  /** Smallest and largest value the unit can have, where it has bounds: 0 and 100 for percent. */
  readonly bounds: readonly [number, number] | null;
}

/** Student groups of one measure, at baseline and now, beside the reference group. */
export interface GapFigure extends FigureBase {
  /** Dots of groups beside each other. */
  readonly kind: 'gap';
  /** Unit of the values: `percent`. */
  readonly unit: string;
  /** Whom the groups are compared with. */
  readonly reference: {
    /** Name of the reference: `All students`. */
    readonly label: string;
    /** Its value now; null where there is none. */
    readonly value: number | null;
    /** The value as printed. */
    readonly text: string;
  };
  /** The student groups. */
  readonly rows: readonly {
    /** Name of the group. */
    readonly label: string;
    /** Its baseline; null where there is none. */
    readonly before: number | null;
    /** Its value now; null where there is none. */
    readonly now: number | null;
    /** Printed beside the dot: the value, `*` where withheld, `no data`. */
    readonly text: string;
  }[];
  /** Smallest and largest value the unit can have, where it has bounds. */
  readonly bounds: readonly [number, number] | null;
}

/** How many strategies carry each rating. */
export interface RatingFigure extends FigureBase {
  /** Bars of counts by rating. */
  readonly kind: 'rating';
  /** Worst to best; then not rated, and paused where there are any. */
  readonly parts: readonly {
    /** The rating in a word. */
    readonly label: string;
    /** How many strategies carry it. */
    readonly count: number;
    /** Position on the scale from 0 (worst) to 1 (best); null for not rated and paused. */
    readonly fill: number | null;
    /** Its color, as # and six digits. */
    readonly color: string;
  }[];
}

/** What stands where a school and a strategy meet: a rating, a pause, or nothing. */
export interface HeatCell {
  /** Whether the school rated, has not rated, paused or never adopted the strategy. */
  readonly state: 'rated' | 'not_rated' | 'paused' | 'not_adopted';
  /** Position on the scale from 0 (worst) to 1 (best); null where there is no rating. */
  readonly fill: number | null;
  /** Its color, as # and six digits. */
  readonly color: string;
}

/** Schools as rows, strategies as columns under their theories, a sign where a school works on one. */
export interface HeatFigure extends FigureBase {
  /** A table of signs. */
  readonly kind: 'heat';
  /** The strategies under their theories or goals. */
  readonly groups: readonly {
    /** Name of the theory or goal. */
    readonly label: string;
    /** Printed numbers of the strategies. */
    readonly columns: readonly string[];
  }[];
  /** Each with a cell for every column of every group. */
  readonly rows: readonly {
    /** Name of the school. */
    readonly label: string;
    /** What stands where the school meets each strategy. */
    readonly cells: readonly HeatCell[];
  }[];
  /** How many schools adopted the strategy of each column. */
  readonly counts: readonly number[];
  /** Signs with their words, and how the counts are called. */
  readonly key: readonly {
    /** What the sign means. */
    readonly label: string;
    /** The sign. */
    readonly cell: HeatCell;
  }[];
  /** What the counts are called. */
  readonly countLabel: string;
}

/** A share of a hundred as a bar, with where it began and where it is to go. */
export interface ShareFigure extends FigureBase {
  /** A bar of one hundred. */
  readonly kind: 'share';
  /** The share now, 0 to 100. */
  readonly value: number;
  /** Where it began, where that is known. */
  readonly start: ShareMark | null;
  /** Where it is to go, where that is a number. */
  readonly goal: ShareMark | null;
}

/** A place on the bar with what is printed under it. */
export interface ShareMark {
  /** The share, 0 to 100. */
  readonly value: number;
  /** What is printed under it. */
  readonly text: string;
}
