import type { HeatFigure } from './figure.ts';
import type { PrintedChanges, PrintedHistory, RatingChange } from './changeSummary.ts';
import type { Mark } from './mark.ts';
import type { PrintedDay } from './printedDay.ts';
import type { RatingPanel } from './ratingPanel.ts';
import type { MeasureDetail, MeasureInWords, MeasureRow, SamModel } from './samReport.ts';
import type { Movement } from './rollup.ts';

/** A name with what it stands for. */
export interface LabeledText {
  /** The name. */
  readonly label: string;
  /** What it stands for. */
  readonly text: string;
}

/** A theory or goal on the first page: its ratings, and those of its strategies. */
export interface BoardRow {
  /** Its printed number, or nothing. */
  readonly code: string;
  /** Title of the theory or goal. */
  readonly title: string;
  /** One a cycle up to the reported one; null where it stands for strategies alone. */
  readonly marks: readonly (Mark | null)[];
  /** What the strategies suggest, where nobody rated it. */
  readonly suggested: Mark | null;
  /** `6 of 7 rated: 4 Meets and 2 Lagging`. */
  readonly strategies: string;
}

/** What moved since the last report to the board. */
export interface BoardChanges {
  /** With which report or cycle it is compared, one sentence. */
  readonly since: string;
  /** The cycle it is compared with, in a few words; null where there is none. */
  readonly sinceLabel: string | null;
  /** Ratings that went up. */
  readonly up: readonly RatingChange[];
  /** Ratings that went down. */
  readonly down: readonly RatingChange[];
  /** What was rated for the first time. */
  readonly first: readonly RatingChange[];
  /** How ratings moved in schools, one sentence; empty where there is nothing to compare. */
  readonly schools: string;
  /** Results that are new. */
  readonly results: readonly {
    /** Name of the measure. */
    readonly name: string;
    /** The result in a few words. */
    readonly text: string;
    /** Whether it is better than the one it is compared with. */
    readonly moved: Movement;
  }[];
  /** Revisions that the plan records. */
  readonly revisions: SamModel['changes']['revisions'];
  /** What git knows of the plan's file. */
  readonly history: PrintedHistory;
  /** What became of the plan itself; null where there is no report before, or nobody asked git. */
  readonly inPlan: PrintedChanges | null;
}

/** Dollars of a source, as printed. */
export interface MoneyRow {
  /** Name of the source. */
  readonly source: string;
  /** What the district may spend of it. */
  readonly allocated: string;
  /** Planned money. */
  readonly planned: string;
  /** Estimated spending. */
  readonly estimated: string;
  /** Money spent. */
  readonly spent: string;
  /** Spent as a share of planned: `46%`. */
  readonly share: string;
}

/** Money of all plans by source, each dollar once. */
export interface BoardMoney {
  /** How much of the money is spent. */
  readonly sentence: string;
  /** Whether any source has an estimate. */
  readonly hasEstimates: boolean;
  /** A line for each source. */
  readonly rows: readonly MoneyRow[];
  /** The sum of all sources. */
  readonly total: MoneyRow;
  /** What has to be said about the sums. */
  readonly notes: readonly string[];
}

/** A strategy in the section of its theory. */
export interface BoardStrategy {
  /** Its printed number, or its place in the plan where it has none. */
  readonly code: string;
  /** Title of the strategy. */
  readonly title: string;
  /** Titles of its owners, and the note of the reported cycle. */
  readonly detail: string;
  /** One rating a cycle; null where none is expected. */
  readonly marks: readonly (Mark | null)[];
  /** `on hold`, `discontinued` or `begins later`, where it is. */
  readonly paused: string | null;
  /** `5 schools: 3 Meets and 2 Lagging; 1 went up`. */
  readonly schools: string;
}

/** A page on a theory or goal. */
export interface BoardSection {
  /** Its level, number and title. */
  readonly heading: string;
  /** What it says. */
  readonly statement: string;
  /** Its rating; null for what stands under no theory or goal. */
  readonly mark: Mark | null;
  /** Titles of those who lead it. */
  readonly owners: string;
  /** What was written about it. */
  readonly narrative: readonly LabeledText[];
  /** Its strategies. */
  readonly strategies: readonly BoardStrategy[];
  /** Its measures whose values are numbers. */
  readonly measures: readonly MeasureRow[];
  /** Its measures whose values are words. */
  readonly inWords: readonly MeasureInWords[];
  /** Student groups beside the others, a sentence a measure. */
  readonly gaps: readonly {
    /** Name of the measure. */
    readonly name: string;
    /** How its groups stand. */
    readonly sentence: string;
  }[];
  /** Its measures as pictures. */
  readonly figures: readonly MeasureDetail[];
}

/** A school's work on the district's strategies, in words: what the heat table shows. */
export interface SchoolInWords {
  /** Name of the school. */
  readonly school: string;
  /** Rating of its plan; null where it has none. */
  readonly plan: Mark | null;
  /** Its ratings of the district's strategies, counted. */
  readonly strategies: string;
}

/** Everything that a report to the board shows. */
export interface BoardModel {
  /** Name of the report. */
  readonly report: 'board';
  /** Language of the page. */
  readonly language: 'en';
  /** Title of the document, as lists and windows show it. */
  readonly title: string;
  /** Name of the district. */
  readonly district: string;
  /** The district's plan. */
  readonly plan: SamModel['plan'];
  /** Name of the reported cycle. */
  readonly cycle: string;
  /** The day of the board's meeting, where it is known. */
  readonly meeting: PrintedDay | null;
  /** The day that was taken for today. */
  readonly asOf: PrintedDay;
  /** Agenda item, action requested and what else the board's form asks for. */
  readonly envelope: readonly LabeledText[];
  /** How the plan stands, a sentence on its strategies and one on its measures. */
  readonly sentences: readonly string[];
  /** What is behind, in which schools, what changed and what is asked, in plain words. */
  readonly answers: readonly LabeledText[];
  /** The rating of the whole plan. */
  readonly rating: RatingPanel;
  /** The theories or goals with their ratings. */
  readonly dashboard: {
    /** What stands over the table. */
    readonly heading: string;
    /** What stands over the rows: `Theory of action`. */
    readonly column: string;
    /** Names of the cycles so far. */
    readonly cycles: readonly string[];
    /** A line for each theory or goal. */
    readonly rows: readonly BoardRow[];
  };
  /** The outcomes that matter most, as pictures. */
  readonly charts: readonly MeasureDetail[];
  /** What is asked of the board. */
  readonly requests: readonly string[];
  /** What those who lead the plan wrote. */
  readonly narrative: readonly LabeledText[];
  /** Schools by strategy. */
  readonly heat: {
    /** What the table shows, a sentence each. */
    readonly sentences: readonly string[];
    /** The table, in as many pieces as a page takes. */
    readonly figures: readonly HeatFigure[];
  };
  /** What moved since the last report. */
  readonly changes: BoardChanges;
  /** Null where no plan has a budget and the configuration no funding. */
  readonly money: BoardMoney | null;
  /** The pages on each theory or goal. */
  readonly sections: readonly BoardSection[];
  /** Names of the cycles over ratings and results. */
  readonly measureColumns: readonly string[];
  /** The points of the rating scale, best first. */
  readonly legend: SamModel['legend'];
  /** The signs of measures. */
  readonly statuses: readonly {
    /** The sign. */
    readonly mark: Mark;
    /** What it means. */
    readonly text: string;
  }[];
  /** Each school's work on the district's strategies. */
  readonly schools: readonly SchoolInWords[];
  /** How the figures of this report are made, a sentence each. */
  readonly method: readonly string[];
}
