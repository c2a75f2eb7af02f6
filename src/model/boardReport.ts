import type { HeatFigure } from './figure.ts';
import type {
  Mark,
  MeasureDetail,
  MeasureInWords,
  MeasureRow,
  PrintedDay,
  PrintedHistory,
  RatingChange,
  RatingPanel,
  SamModel,
} from './report.ts';

/** A name with what it stands for. */
export interface LabeledText {
  readonly label: string;
  readonly text: string;
}

/** A theory or goal on the first page: its ratings, and those of its strategies. */
export interface BoardRow {
  readonly code: string;
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
  readonly up: readonly RatingChange[];
  readonly down: readonly RatingChange[];
  readonly first: readonly RatingChange[];
  /** How ratings moved in schools, one sentence; empty where there is nothing to compare. */
  readonly schools: string;
  readonly results: readonly { readonly name: string; readonly text: string }[];
  readonly revisions: SamModel['changes']['revisions'];
  readonly history: PrintedHistory;
}

/** Dollars of a source, as printed. */
export interface MoneyRow {
  readonly source: string;
  readonly allocated: string;
  readonly planned: string;
  readonly estimated: string;
  readonly spent: string;
  /** Spent as a share of planned: `46%`. */
  readonly share: string;
}

export interface BoardMoney {
  readonly sentence: string;
  readonly hasEstimates: boolean;
  readonly rows: readonly MoneyRow[];
  readonly total: MoneyRow;
  readonly notes: readonly string[];
}

/** A strategy in the section of its theory. */
export interface BoardStrategy {
  /** Its printed number, or its place in the plan where it has none. */
  readonly code: string;
  readonly title: string;
  /** Titles of its owners, and the note of the reported cycle. */
  readonly detail: string;
  readonly marks: readonly (Mark | null)[];
  /** `on hold`, `discontinued` or `begins later`, where it is. */
  readonly paused: string | null;
  /** `5 schools: 3 Meets and 2 Lagging; 1 went up`. */
  readonly schools: string;
}

/** A page on a theory or goal. */
export interface BoardSection {
  readonly heading: string;
  readonly statement: string;
  readonly mark: Mark | null;
  readonly owners: string;
  readonly narrative: readonly LabeledText[];
  readonly strategies: readonly BoardStrategy[];
  readonly measures: readonly MeasureRow[];
  readonly inWords: readonly MeasureInWords[];
  /** Student groups beside the others, a sentence a measure. */
  readonly gaps: readonly { readonly name: string; readonly sentence: string }[];
  readonly figures: readonly MeasureDetail[];
}

/** A school's work on the district's strategies, in words: what the heat table shows. */
export interface SchoolInWords {
  readonly school: string;
  readonly plan: Mark | null;
  readonly strategies: string;
}

/** Everything that a report to the board shows. */
export interface BoardModel {
  readonly report: 'board';
  readonly language: 'en';
  readonly title: string;
  readonly district: string;
  readonly plan: SamModel['plan'];
  readonly cycle: string;
  readonly meeting: PrintedDay | null;
  readonly asOf: PrintedDay;
  /** Agenda item, action requested and what else the board's form asks for. */
  readonly envelope: readonly LabeledText[];
  readonly sentences: readonly string[];
  readonly rating: RatingPanel;
  readonly dashboard: {
    readonly heading: string;
    /** What stands over the rows: `Theory of action`. */
    readonly column: string;
    readonly cycles: readonly string[];
    readonly rows: readonly BoardRow[];
  };
  readonly charts: readonly MeasureDetail[];
  readonly requests: readonly string[];
  readonly narrative: readonly LabeledText[];
  readonly heat: {
    readonly sentences: readonly string[];
    readonly figures: readonly HeatFigure[];
  };
  readonly changes: BoardChanges;
  /** Null where no plan has a budget and the configuration no funding. */
  readonly money: BoardMoney | null;
  readonly sections: readonly BoardSection[];
  readonly measureColumns: readonly string[];
  readonly legend: SamModel['legend'];
  readonly statuses: readonly { readonly mark: Mark; readonly text: string }[];
  readonly schools: readonly SchoolInWords[];
  /** How the figures of this report are made, a sentence each. */
  readonly method: readonly string[];
}
