import type { MeasureValue } from './plan.ts';
import type { Cycle, PlanMeasure } from './workspace.ts';

/** Against the cycle before; `first` where that one has no rating, `none` where this one has none. */
export type Trend = 'up' | 'down' | 'same' | 'first' | 'none';

/** A rating that somebody gave. */
export interface StatedRating {
  readonly rating: number;
  readonly by: string | null;
  readonly on: string | null;
}

/** What the ratings of the parts suggest for the whole, with everything its explanation needs. */
export interface Suggestion {
  /** Null when too few parts are rated, or there are none. */
  readonly rating: number | null;
  readonly method: 'median_capped' | 'worst' | 'majority' | 'mean';
  /** Parts that carry a rating. */
  readonly rated: number;
  /** Parts that could carry one. */
  readonly applicable: number;
  /** Rated parts at the lowest point. */
  readonly atLowest: number;
  /** Parts that are on hold, discontinued or not begun by plan, and not rated. */
  readonly leftOut: number;
  /** The figure before it became a point of the scale: median, mean or share. */
  readonly figure: number | null;
  /** Whether the cap at the middle point lowered it. */
  readonly capped: boolean;
}

/** Stated and suggested rating of a plan or component in one cycle. */
export interface RatingRollUp {
  readonly stated: StatedRating | null;
  readonly suggested: Suggestion;
  /** Stated rating of the cycle before. */
  readonly before: number | null;
  readonly trend: Trend;
  /** Stated rating of the last earlier cycle that has one, and how it moved since then. */
  readonly lastBefore: number | null;
  readonly sinceLast: Trend;
  /** Stated rating by cycle id, up to the reported cycle; null where not rated. */
  readonly byCycle: ReadonlyMap<string, number | null>;
}

/** How many components carry each rating, and how many none. */
export interface Tally {
  /** Count by rating value, every point of the scale present. */
  readonly byRating: ReadonlyMap<number, number>;
  readonly notRated: number;
  /** On hold or discontinued, and not rated: counted apart. */
  readonly leftOut: number;
  readonly total: number;
}

export type ActionState =
  'not_started' | 'in_progress' | 'completed' | 'on_hold' | 'discontinued' | 'no_status';

/** Actions of a plan by status, and those that need somebody's attention; ids in order of due date. */
export interface ActionRollUp {
  readonly byStatus: ReadonlyMap<ActionState, number>;
  readonly total: number;
  readonly overdue: readonly string[];
  readonly dueSoon: readonly string[];
}

export type MeasureStatus =
  | 'met'
  | 'on_track'
  | 'off_track'
  | 'below_baseline'
  | 'baseline_year'
  | 'not_judged'
  | 'no_data'
  | 'suppressed'
  | 'not_applicable';

/** Why a cycle has no value. `missing`: nothing was entered. */
export type NonValue = 'suppressed' | 'not_available' | 'pending' | 'not_applicable' | 'missing';

export interface Benchmark {
  readonly value: MeasureValue;
  /** typed by people; interpolated on the line from baseline to target; or the target itself. */
  readonly origin: 'typed' | 'interpolated' | 'target';
}

/** A measure in one cycle. */
export interface MeasurePoint {
  readonly cycle: string;
  readonly value: MeasureValue | null;
  /** Why there is no value; null when there is one. */
  readonly without: NonValue | null;
  readonly n: number | null;
  readonly on: string | null;
  /** What is printed for a value that is withheld, like `<10%`. */
  readonly band?: string;
  readonly benchmark: Benchmark | null;
  readonly status: MeasureStatus;
  /** (result - baseline) / (target - baseline), not clamped; null where undefined. */
  readonly progress: number | null;
  /** Difference from the baseline in the measure's unit (percentage points for percent). */
  readonly fromBaseline: number | null;
  /** Difference from the last earlier cycle that has a value. */
  readonly fromBefore: number | null;
}

/** Better or worse in the measure's own direction. */
export type Movement = 'improved' | 'declined' | 'unchanged' | 'unknown';

/** The values of a measure, for all students or for one group. */
export interface Series {
  readonly baseline: MeasureValue | null;
  /** The baseline is `new`: this is the first year. */
  readonly baselineYear: boolean;
  /** The value to reach, relative targets worked out; null for words alone. */
  readonly target: MeasureValue | null;
  /** One a cycle of the year, in order; cycles after the reported one are `missing`. */
  readonly points: readonly MeasurePoint[];
  /** The point of the reported cycle. */
  readonly now: MeasurePoint;
  readonly sinceBaseline: Movement;
  readonly sinceBefore: Movement;
}

/** A student group beside its reference group. */
export interface GroupRollUp extends Series {
  readonly group: string;
  /** Name of the reference group. */
  readonly reference: string;
  /** Group less reference at baseline and now, in points; null where one of the two has no value. */
  readonly gapBefore: number | null;
  readonly gapNow: number | null;
  readonly gap: 'narrowed' | 'widened' | 'unchanged' | 'unknown';
}

export interface MeasureRollUp extends Series {
  readonly measure: PlanMeasure;
  /** Decimals of the data, used for every figure of this measure. */
  readonly decimals: number;
  readonly groups: readonly GroupRollUp[];
}

/** Everything computed about one plan in one cycle. */
export interface PlanRollUp {
  readonly plan: string;
  readonly whole: RatingRollUp;
  readonly components: ReadonlyMap<string, RatingRollUp>;
  /** Strategies by rating in the reported cycle. */
  readonly strategies: Tally;
  readonly actions: ActionRollUp;
  readonly measures: readonly MeasureRollUp[];
}

/** A school plan's part that serves a district strategy. */
export interface Adoption {
  readonly plan: string;
  readonly component: string;
  readonly rating: number | null;
  readonly trend: Trend;
}

/** Everything computed about a workspace in one cycle. */
export interface RollUp {
  readonly cycle: Cycle;
  /** The cycle before in the same year; null in the first. */
  readonly previous: Cycle | null;
  readonly asOf: string;
  readonly plans: ReadonlyMap<string, PlanRollUp>;
  /** Adoptions by reference (`plan#component`) of a district's component. */
  readonly adoptions: ReadonlyMap<string, readonly Adoption[]>;
  /** The district plans of the year over the district's schools, by id of the plan. */
  readonly districts: ReadonlyMap<string, DistrictRollUp>;
}

/** A school's work on a district strategy: all parts of its plans that serve it, taken as one. */
export interface SchoolAdoption {
  readonly school: string;
  readonly parts: readonly Adoption[];
  /** The lowest rating of its parts; null where none is rated. */
  readonly rating: number | null;
  /** The same in the cycle before. */
  readonly before: number | null;
  readonly trend: Trend;
  /** Not rated, and all of its parts are on hold, discontinued or begin later. */
  readonly isPaused: boolean;
}

/** A district strategy over the schools that adopted it; those that did not count nowhere. */
export interface StrategyRollUp {
  readonly component: string;
  /** In order of the directory. */
  readonly schools: readonly SchoolAdoption[];
  /** Schools by rating. */
  readonly tally: Tally;
  /** How many schools moved which way since the cycle before. */
  readonly moved: Readonly<Record<Trend, number>>;
}

/** A theory or goal of a district plan with its strategies; null for strategies that stand alone. */
export interface TheoryRollUp {
  readonly component: string | null;
  readonly strategies: readonly StrategyRollUp[];
  /** The district's own ratings of these strategies. */
  readonly tally: Tally;
}

/** A school of the district with the rating of its plan. */
export interface SchoolStanding {
  readonly school: string;
  /** Null where the school has no plan this year. */
  readonly plan: string | null;
  readonly rating: number | null;
}

/** Dollars from one source, each counted once. */
export interface MoneyRollUp {
  /** Null where the configuration names no amount. */
  readonly allocation: number | null;
  /** What is planned; of work that was given up, what was spent. */
  readonly planned: number;
  /** Null where no line gives an estimate. */
  readonly estimated: number | null;
  readonly actual: number;
  readonly lines: number;
  /** Lines that do not say what was spent, and so may have spent more than is known. */
  readonly withoutActual: number;
}

/** Money of a district's plans by funding source. */
export interface FundingRollUp {
  /** In order of the configuration; then those that it does not name. */
  readonly sources: readonly (MoneyRollUp & { readonly source: string })[];
  readonly total: MoneyRollUp;
  /** Lines that were left out because the same dollars stand at another part. */
  readonly repeated: number;
}

/** A district plan over the district's schools. */
export interface DistrictRollUp {
  readonly plan: string;
  /** Schools of the district, and others that adopted one of its strategies, in order of the directory. */
  readonly schools: readonly SchoolStanding[];
  readonly theories: readonly TheoryRollUp[];
  readonly money: FundingRollUp;
}
