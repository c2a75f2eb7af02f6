import type { Mark } from './mark.ts';
import type { PrintedDay } from './printedDay.ts';

/** The plan's own rating in the reported cycle, the suggested one, and the one before. */
export interface RatingPanel {
  /** What ratings of this cycle answer: `Work to date`. */
  readonly question: string;
  /** The official rating, or the sign for not rated. */
  readonly stated: Mark;
  /** Whether somebody rated the plan in this cycle. */
  readonly isRated: boolean;
  /** The scale's own words for the rating. */
  readonly label: string;
  /** Who rated it. */
  readonly by: string | null;
  /** When it was rated. */
  readonly on: PrintedDay | null;
  /** What was written beside the rating. */
  readonly note: string | null;
  /** Why the rating is what it is. */
  readonly rationale: string | null;
  /** The rating that its parts suggest; null where too few of them are rated. */
  readonly suggested: Mark | null;
  /** How the suggestion came about, or why there is none. */
  readonly explanation: string;
  /** The rating of the cycle before, where there was one. */
  readonly before: {
    /** Name of that cycle. */
    readonly cycle: string;
    /** The rating in that cycle. */
    readonly mark: Mark;
  } | null;
}

/** A strategy with its ratings. */
export interface MatrixRow {
  /** Its printed number, or nothing. */
  readonly code: string;
  /** Title of the strategy. */
  readonly title: string;
  /** Codes of the district's strategies that this one serves. */
  readonly serves: string;
  /** One a cycle of the year; null for cycles ahead. */
  readonly marks: readonly (Mark | null)[];
  /** `on hold`, `discontinued` or `begins later`, where it is. */
  readonly paused: string | null;
}

/** Strategies by group, with a rating for each cycle. */
export interface RatingMatrix {
  /** Names of the cycles so far. */
  readonly cycles: readonly string[];
  /** The groups of strategies, in the plan's order. */
  readonly groups: readonly {
    /** Name of the goal above them; empty where there is none. */
    readonly title: string;
    /** The strategies. */
    readonly rows: readonly MatrixRow[];
  }[];
  /** Count of each rating in each cycle; ratings that nothing carries are left out. */
  readonly foot: readonly {
    /** The rating. */
    readonly mark: Mark;
    /** How many strategies carry it, one a cycle. */
    readonly counts: readonly string[];
  }[];
}
