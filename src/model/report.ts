import type { Figure } from './figure.ts';
import type { ListedDocument } from './planDocument.ts';

/**
 * A sign with its word, the same in every format: text prints the symbol and the word, pages draw
 * the icon. Neither color nor shape ever stands alone.
 */
export interface Mark {
  readonly symbol: string;
  readonly word: string;
  readonly icon: 'rating' | 'met' | 'on_track' | 'off_track' | 'below' | 'open' | 'withheld';
  /** For ratings: position on the scale from 0 (worst) to 1 (best); null for not rated. */
  readonly fill: number | null;
  readonly color: string;
}

/** A day as it is printed: in prose and in narrow columns. */
export interface PrintedDay {
  readonly iso: string;
  readonly long: string;
}

/** The plan's own rating in the reported cycle, the suggested one, and the one before. */
export interface RatingPanel {
  readonly question: string;
  readonly stated: Mark;
  readonly isRated: boolean;
  /** The scale's own words for the rating. */
  readonly label: string;
  readonly by: string | null;
  readonly on: PrintedDay | null;
  readonly note: string | null;
  readonly rationale: string | null;
  readonly suggested: Mark | null;
  readonly explanation: string;
  readonly before: { readonly cycle: string; readonly mark: Mark } | null;
}

export interface MatrixRow {
  readonly code: string;
  readonly title: string;
  /** Codes of the district's strategies that this one serves. */
  readonly serves: string;
  /** One a cycle of the year; null for cycles ahead. */
  readonly marks: readonly (Mark | null)[];
  /** `on hold`, `discontinued` or `begins later`, where it is. */
  readonly paused: string | null;
}

export interface RatingMatrix {
  readonly cycles: readonly string[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly MatrixRow[] }[];
  /** Count of each rating in each cycle; ratings that nothing carries are left out. */
  readonly foot: readonly { readonly mark: Mark; readonly counts: readonly string[] }[];
}

export interface RatingChange {
  readonly title: string;
  readonly from: Mark;
  readonly to: Mark;
}

export interface ChangeSummary {
  readonly since: string | null;
  readonly up: readonly RatingChange[];
  readonly down: readonly RatingChange[];
  readonly first: readonly RatingChange[];
  readonly results: readonly { readonly name: string; readonly text: string }[];
  readonly revisions: readonly {
    readonly on: PrintedDay;
    readonly by: string | null;
    readonly what: string;
    readonly reason: string;
  }[];
  readonly history: PrintedHistory;
}

/** Commits to a plan's file as they are printed, newest first. */
export interface PrintedHistory {
  readonly commits: readonly {
    readonly on: PrintedDay;
    /** Null where the report is for everybody. */
    readonly by: string | null;
    readonly subject: string;
  }[];
  /** `12 earlier changes are not listed.` */
  readonly earlier: string | null;
  /** Why more may have happened than is listed. */
  readonly remark: string | null;
}

export interface MeasureRow {
  readonly name: string;
  readonly unit: string;
  readonly baseline: string;
  readonly results: readonly string[];
  readonly benchmark: string;
  readonly target: string;
  readonly status: Mark;
  readonly change: string;
}

/** A measure whose values are words, with what they say by period. */
export interface MeasureInWords {
  readonly name: string;
  readonly parts: readonly { readonly label: string; readonly text: string }[];
}

export interface MeasureDetail {
  readonly name: string;
  /** What the figure shows, one sentence. */
  readonly sentence: string;
  readonly figure: Figure;
  readonly source: string;
}

export interface Narrative {
  readonly title: string;
  readonly code: string;
  readonly mark: Mark;
  readonly note: string | null;
  /** `What worked`, `What did not`, ... each with its text. */
  readonly parts: readonly { readonly label: string; readonly text: string }[];
  readonly evidence: readonly string[];
}

export interface ActionRow {
  readonly title: string;
  readonly owner: string;
  readonly due: string;
  /** `61 days late`, `in 12 days`. */
  readonly when: string;
  readonly strategy: string;
}

export interface DistrictItem {
  readonly code: string;
  readonly title: string;
  /** The group heading that begins with this item. */
  readonly heading: string | null;
  /** This school's rating of the work that serves it; null where it did not adopt it. */
  readonly adopted: Mark | null;
  readonly subItems: readonly DistrictItem[];
}

export interface DistrictTheory {
  readonly code: string;
  readonly title: string;
  readonly statement: string;
  readonly strategies: readonly DistrictItem[];
}

/** The school on a census day. */
export interface ProfileLine {
  readonly label: string;
  readonly value: string;
}

/** Everything a SAM packet shows. */
export interface SamModel {
  readonly report: 'sam';
  readonly language: 'en';
  readonly title: string;
  readonly district: string;
  readonly school: {
    readonly name: string;
    readonly lines: readonly string[];
    readonly profile: readonly ProfileLine[];
    readonly census: PrintedDay | null;
  };
  readonly cycle: { readonly name: string; readonly meeting: PrintedDay | null };
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly term: string;
    readonly version: string | null;
    readonly statusWord: string;
    readonly isDraft: boolean;
    readonly dates: readonly string[];
  };
  readonly asOf: PrintedDay;
  readonly sentences: readonly string[];
  readonly rating: RatingPanel;
  readonly distribution: Figure;
  readonly matrix: RatingMatrix;
  readonly legend: readonly { readonly mark: Mark; readonly label: string }[];
  readonly changes: ChangeSummary;
  readonly measures: {
    readonly columns: readonly string[];
    readonly rows: readonly MeasureRow[];
    readonly inWords: readonly MeasureInWords[];
    readonly figures: readonly MeasureDetail[];
    readonly gaps: readonly MeasureDetail[];
    readonly notes: readonly string[];
  };
  readonly narratives: readonly Narrative[];
  readonly actions: {
    readonly overdue: readonly ActionRow[];
    readonly dueSoon: readonly ActionRow[];
    readonly horizon: PrintedDay;
    readonly sentence: string;
  };
  readonly requests: readonly string[];
  readonly decisions: readonly string[];
  readonly nextMeeting: string | null;
  readonly team: readonly { readonly name: string; readonly role: string }[];
  readonly districtPlans: readonly {
    readonly title: string;
    readonly theories: readonly DistrictTheory[];
  }[];
}

/** How the index lists a packet. */
export interface PacketRow {
  readonly school: string;
  readonly status: string;
  readonly rating: Mark;
  readonly suggested: Mark | null;
  readonly strategies: string;
  readonly overdue: number;
}

/** The page that leads to all packets of a cycle. */
export interface IndexModel {
  readonly report: 'index';
  readonly language: 'en';
  readonly title: string;
  readonly district: string;
  readonly cycle: string;
  readonly term: string;
  readonly meeting: PrintedDay | null;
  readonly asOf: PrintedDay;
  readonly packets: readonly (PacketRow & {
    readonly links: readonly { readonly label: string; readonly href: string }[];
  })[];
  readonly withoutPlan: readonly string[];
  /** Whole plans that were written with the packets. */
  readonly documents: readonly ListedDocument[];
  readonly adoptions: readonly {
    readonly code: string;
    readonly title: string;
    readonly schools: readonly string[];
  }[];
}
