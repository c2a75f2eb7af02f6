import type { ChangeSummary } from './changeSummary.ts';
import type { Figure } from './figure.ts';
import type { Mark } from './mark.ts';
import type { PrintedDay } from './printedDay.ts';
import type { RatingPanel } from './ratingPanel.ts';
import type { MeasureDetail, MeasureInWords, SamModel } from './samReport.ts';
import type { EndOfYear } from './yearEnd.ts';

/** A short text under a word of its own: `Helped`, `Hurt`, `Adjustments`. */
export interface Told {
  /** What the text is about. */
  readonly label: string;
  /** The text. */
  readonly text: string;
}

/** What people wrote about a part in the reported cycle. */
export interface Story {
  /** What was written beside the rating. */
  readonly note: string | null;
  /** What helped, what hurt, what changes. */
  readonly parts: readonly Told[];
  /** What shows it. */
  readonly evidence: readonly string[];
  /** The last note of an earlier cycle, where this one says nothing. */
  readonly earlier: {
    /** Name of the earlier cycle. */
    readonly cycle: string;
    /** What was written then. */
    readonly note: string;
  } | null;
}

/** A line of the page's first table: a goal or theory with what became of it so far. */
export interface OverviewRow {
  /** Its printed number, or nothing. */
  readonly code: string;
  /** Title of the goal. */
  readonly title: string;
  /** Its rating, or the sign for not rated. */
  readonly rating: Mark;
  /** What its parts suggest, where nobody rated it. */
  readonly suggested: Mark | null;
  /** `2 Meets, 1 Lagging`. */
  readonly strategies: string;
  /** `1 on track, 1 off track`. */
  readonly measures: string;
}

/** A measure, or one student group of it, in a year. */
export interface YearMeasureRow {
  /** Name of the measure or group. */
  readonly name: string;
  /** A student group of the measure above. */
  readonly isGroup: boolean;
  /** Where it began. */
  readonly baseline: string;
  /** One value a cycle. */
  readonly results: readonly string[];
  /** What was to be reached by the reported cycle. */
  readonly benchmark: string;
  /** The value to reach this year. */
  readonly target: string;
  /** Where it stands. */
  readonly status: Mark;
  /** Difference from the baseline, or at the end of the year from the target. */
  readonly change: string;
  /** Share of the way from baseline to target: `57%`. */
  readonly progress: string;
}

/** How the schools that adopted a district strategy rate their work on it. */
export interface SchoolsRow {
  /** How many schools adopted the strategy. */
  readonly adopted: string;
  /** One a point of the scale, best first; then not rated. */
  readonly counts: readonly string[];
}

/** A strategy with its ratings. */
export interface YearStrategyRow {
  /** Its printed number, or nothing. */
  readonly code: string;
  /** Title of the strategy. */
  readonly title: string;
  /** Whether it is a part of the strategy above. */
  readonly isPart: boolean;
  /** One a cycle so far; null where no rating is expected. */
  readonly marks: readonly (Mark | null)[];
  /** `on hold`, `discontinued` or `begins later`, where it is. */
  readonly paused: string | null;
  /** Null in the report of a school, and for parts of a strategy. */
  readonly schools: SchoolsRow | null;
}

/** A strategy with what was written about it. */
export interface YearStrategy {
  /** Its printed number, or nothing. */
  readonly code: string;
  /** Title of the strategy. */
  readonly title: string;
  /** Its rating. */
  readonly mark: Mark;
  /** What was written about it. */
  readonly story: Story;
  /** What was written about its parts. */
  readonly items: readonly Told[];
  /** Which schools work on it and how they rate it, in one sentence. */
  readonly schools: string | null;
  /** How far its steps are, in one sentence. */
  readonly actions: string | null;
}

/** Money of a part or a source, in dollars as printed. */
export interface MoneyRow {
  /** The work or the source. */
  readonly name: string;
  /** Where the money comes from. */
  readonly sources: string;
  /** Planned money. */
  readonly planned: string;
  /** Estimated spending. */
  readonly estimated: string;
  /** Money spent. */
  readonly actual: string;
  /** Spent as a share of planned: `46%`. */
  readonly share: string;
}

/** Money by work or by source. */
export interface MoneyTable {
  /** A line for each. */
  readonly rows: readonly MoneyRow[];
  /** The sum; null where there is one line. */
  readonly total: MoneyRow | null;
  /** Whether any line has an estimate. */
  readonly hasEstimates: boolean;
  /** What has to be said about the sums. */
  readonly note: string | null;
}

/** A goal, theory or objective with everything that stands under it. */
export interface YearGoal {
  /** Its level and number: `Goal 1`; empty for the plan as a whole. */
  readonly eyebrow: string;
  /** Title of the goal. */
  readonly title: string;
  /** What it says. */
  readonly statement: string;
  /** Who leads it; empty where nobody is named. */
  readonly owner: string;
  /** Null where nobody rated it. */
  readonly rating: Mark | null;
  /** Who rated it and when; empty where nobody did. */
  readonly ratedBy: string;
  /** What its parts suggest, where nobody rated it, and how that came about. */
  readonly suggested: {
    /** The suggested rating. */
    readonly mark: Mark;
    /** How it came about. */
    readonly explanation: string;
  } | null;
  /** `Partly on track`, and why in computed sentences. */
  readonly verdict: string;
  /** Why the verdict is what it is, a sentence each. */
  readonly why: readonly string[];
  /** Each measure that is short of what it should be, with how far. */
  readonly short: readonly string[];
  /** What was written about it. */
  readonly story: Story;
  /** Names of the cycles so far. */
  readonly columns: readonly string[];
  /** Its measures, each followed by its student groups. */
  readonly measures: readonly YearMeasureRow[];
  /** Its measures whose values are words. */
  readonly inWords: readonly MeasureInWords[];
  /** What has to be said about values. */
  readonly notes: readonly string[];
  /** Its measures as pictures. */
  readonly figures: readonly MeasureDetail[];
  /** Its strategies with their ratings. */
  readonly strategies: readonly YearStrategyRow[];
  /** Its strategies about which something was written. */
  readonly stories: readonly YearStrategy[];
  /** Strategies about which nothing was written. */
  readonly silent: string;
  /** What the work takes. */
  readonly resources: readonly string[];
  /** Money of its work, where there is any. */
  readonly money: MoneyTable | null;
}

/** What moved since the report before. */
export type YearChanges = Pick<
  ChangeSummary,
  'since' | 'up' | 'down' | 'first' | 'revisions' | 'history' | 'inPlan'
> & {
  /** How many measures have a result of the reported cycle. */
  readonly newResults: number;
};

/** Everything that a mid-year or end-of-year report of a school or district shows. */
export interface YearModel {
  /** Name of the report. */
  readonly report: 'mid-year' | 'eoy';
  /** Language of the page. */
  readonly language: 'en';
  /** Title of the document, as lists and windows show it. */
  readonly title: string;
  /** What the report is called: `Mid-year report`. */
  readonly name: string;
  /** Name of the district. */
  readonly district: string;
  /** The school or district that it is about. */
  readonly about: {
    /** Its name. */
    readonly name: string;
    /** Level, grades and the like, in short pieces. */
    readonly lines: readonly string[];
  };
  /** Whether it is about a district. */
  readonly isDistrict: boolean;
  /** Whether the year ends with it. */
  readonly isEnd: boolean;
  /** The reported cycle. */
  readonly cycle: {
    /** Name of the cycle. */
    readonly name: string;
    /** First and last day of the cycle. */
    readonly days: string;
  };
  /** The plan that is reported on. */
  readonly plan: SamModel['plan'];
  /** The day that was taken for today. */
  readonly asOf: PrintedDay;
  /** The rating of the whole plan. */
  readonly rating: RatingPanel;
  /** The year at a glance, a sentence each. */
  readonly sentences: readonly string[];
  /** Picture of how many strategies carry each rating. */
  readonly distribution: Figure;
  /** The points of the rating scale, best first. */
  readonly legend: SamModel['legend'];
  /** What the goals of this plan are called: `Goal`, `Theory of action`. */
  readonly goalWord: string;
  /** The goals of the plan, a line each. */
  readonly overview: readonly OverviewRow[];
  /** What was written about the whole plan. */
  readonly story: Story;
  /** What is asked of others. */
  readonly requests: readonly {
    /** Of whom it is asked; empty where nobody is named. */
    readonly of: string;
    /** What is asked. */
    readonly text: string;
  }[];
  /** What moved since the report before. */
  readonly changes: YearChanges;
  /** Names of the cycles so far. */
  readonly marksSoFar: readonly string[];
  /** What stands over the counts of schools. */
  readonly schoolColumns: readonly string[];
  /** The goals or theories with all that stands under them. */
  readonly goals: readonly YearGoal[];
  /** Money of the plan by source; null where it names none. */
  readonly money: MoneyTable | null;
  /** Money of the district's plan and those of its schools together. */
  readonly districtMoney: MoneyTable | null;
  /** What only the end of the year can say; null at mid-year. */
  readonly end: EndOfYear | null;
}
