import type { Figure } from './figure.ts';
import type {
  ChangeSummary,
  Mark,
  MeasureDetail,
  MeasureInWords,
  PrintedDay,
  RatingPanel,
  SamModel,
} from './report.ts';

/** A short text under a word of its own: `Helped`, `Hurt`, `Adjustments`. */
export interface Told {
  readonly label: string;
  readonly text: string;
}

/** What people wrote about a part in the reported cycle. */
export interface Story {
  readonly note: string | null;
  readonly parts: readonly Told[];
  readonly evidence: readonly string[];
  /** The last note of an earlier cycle, where this one says nothing. */
  readonly earlier: { readonly cycle: string; readonly note: string } | null;
}

/** A line of the page's first table: a goal or theory with what became of it so far. */
export interface OverviewRow {
  readonly code: string;
  readonly title: string;
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
  readonly name: string;
  /** A student group of the measure above. */
  readonly isGroup: boolean;
  readonly baseline: string;
  readonly results: readonly string[];
  readonly benchmark: string;
  /** The value to reach this year. */
  readonly target: string;
  readonly status: Mark;
  /** Difference from the baseline, or at the end of the year from the target. */
  readonly change: string;
  /** Share of the way from baseline to target: `57%`. */
  readonly progress: string;
}

/** How the schools that adopted a district strategy rate their work on it. */
export interface SchoolsRow {
  readonly adopted: string;
  /** One a point of the scale, best first; then not rated. */
  readonly counts: readonly string[];
}

export interface YearStrategyRow {
  readonly code: string;
  readonly title: string;
  readonly isPart: boolean;
  /** One a cycle so far; null where no rating is expected. */
  readonly marks: readonly (Mark | null)[];
  readonly paused: string | null;
  /** Null in the report of a school, and for parts of a strategy. */
  readonly schools: SchoolsRow | null;
}

export interface YearStrategy {
  readonly code: string;
  readonly title: string;
  readonly mark: Mark;
  readonly story: Story;
  /** What was written about its parts. */
  readonly items: readonly Told[];
  /** Which schools work on it and how they rate it, in one sentence. */
  readonly schools: string | null;
  readonly actions: string | null;
}

/** Money of a part or a source, in dollars as printed. */
export interface MoneyRow {
  readonly name: string;
  readonly sources: string;
  readonly planned: string;
  readonly estimated: string;
  readonly actual: string;
  readonly share: string;
}

export interface MoneyTable {
  readonly rows: readonly MoneyRow[];
  readonly total: MoneyRow | null;
  readonly hasEstimates: boolean;
  readonly note: string | null;
}

/** A goal, theory or objective with everything that stands under it. */
export interface YearGoal {
  readonly eyebrow: string;
  readonly title: string;
  readonly statement: string;
  readonly owner: string;
  /** Null where nobody rated it. */
  readonly rating: Mark | null;
  readonly ratedBy: string;
  /** What its parts suggest, where nobody rated it, and how that came about. */
  readonly suggested: { readonly mark: Mark; readonly explanation: string } | null;
  /** `Partly on track`, and why in computed sentences. */
  readonly verdict: string;
  readonly why: readonly string[];
  /** Each measure that is short of what it should be, with how far. */
  readonly short: readonly string[];
  readonly story: Story;
  readonly columns: readonly string[];
  readonly measures: readonly YearMeasureRow[];
  readonly inWords: readonly MeasureInWords[];
  readonly notes: readonly string[];
  readonly figures: readonly MeasureDetail[];
  readonly strategies: readonly YearStrategyRow[];
  readonly stories: readonly YearStrategy[];
  /** Strategies about which nothing was written. */
  readonly silent: string;
  readonly resources: readonly string[];
  readonly money: MoneyTable | null;
}

/** A measure that missed its target, by how much of the way it went. */
export interface BehindRow {
  readonly name: string;
  readonly result: string;
  readonly target: string;
  readonly progress: string;
}

/** What becomes of a strategy. */
export interface DecisionRow {
  readonly code: string;
  readonly title: string;
  /** A part of the strategy above. */
  readonly isPart: boolean;
  readonly rating: Mark;
  readonly decision: string;
  readonly next: string;
}

/** What moved since the report before. */
export type YearChanges = Pick<
  ChangeSummary,
  'since' | 'up' | 'down' | 'first' | 'revisions' | 'history'
> & {
  /** How many measures have a result of the reported cycle. */
  readonly newResults: number;
};

/** What next year's plan begins with. */
export interface BaselineRow {
  readonly name: string;
  readonly isGroup: boolean;
  readonly value: string;
  readonly on: string;
  readonly n: string;
  readonly note: string;
}

/** What only the end of the year can say. */
export interface EndOfYear {
  readonly sentence: string;
  readonly behind: readonly BehindRow[];
  readonly behindNotes: readonly string[];
  readonly decisions: readonly DecisionRow[];
  readonly decisionSentence: string;
  /** Whether anybody wrote what changes. */
  readonly saysWhatChanges: boolean;
  readonly baselines: readonly BaselineRow[];
  readonly conclusion: string | null;
}

/** Everything that a mid-year or end-of-year report of a school or district shows. */
export interface YearModel {
  readonly report: 'mid-year' | 'eoy';
  readonly language: 'en';
  readonly title: string;
  readonly name: string;
  readonly district: string;
  readonly about: { readonly name: string; readonly lines: readonly string[] };
  readonly isDistrict: boolean;
  readonly isEnd: boolean;
  readonly cycle: { readonly name: string; readonly days: string };
  readonly plan: SamModel['plan'];
  readonly asOf: PrintedDay;
  readonly rating: RatingPanel;
  readonly sentences: readonly string[];
  readonly distribution: Figure;
  readonly legend: SamModel['legend'];
  /** What the goals of this plan are called: `Goal`, `Theory of action`. */
  readonly goalWord: string;
  readonly overview: readonly OverviewRow[];
  readonly story: Story;
  readonly requests: readonly { readonly of: string; readonly text: string }[];
  readonly changes: YearChanges;
  readonly marksSoFar: readonly string[];
  readonly schoolColumns: readonly string[];
  readonly goals: readonly YearGoal[];
  readonly money: MoneyTable | null;
  /** Money of the district's plan and those of its schools together. */
  readonly districtMoney: MoneyTable | null;
  readonly end: EndOfYear | null;
}
