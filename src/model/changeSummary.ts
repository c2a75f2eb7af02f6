import type { Mark } from './mark.ts';
import type { PrintedDay } from './printedDay.ts';

/** A rating that is another than before. */
export interface RatingChange {
  /** What is rated. */
  readonly title: string;
  /** The rating before. */
  readonly from: Mark;
  /** The rating now. */
  readonly to: Mark;
}

/** Ratings, results and revisions since an earlier cycle. */
export interface ChangeSummary {
  /** What it is compared with: `Fall SAM`; null where there is nothing to compare with. */
  readonly since: string | null;
  /** Ratings that went up. */
  readonly up: readonly RatingChange[];
  /** Ratings that went down. */
  readonly down: readonly RatingChange[];
  /** What was rated for the first time. */
  readonly first: readonly RatingChange[];
  /** Results that are new. */
  readonly results: readonly {
    /** Name of the measure. */
    readonly name: string;
    /** The result in a few words. */
    readonly text: string;
  }[];
  /** Revisions that the plan records. */
  readonly revisions: readonly {
    /** The day of the revision. */
    readonly on: PrintedDay;
    /** Who decided it, where that is named. */
    readonly by: string | null;
    /** What was revised. */
    readonly what: string;
    /** Why it was revised. */
    readonly reason: string;
  }[];
  /** What git knows of the plan's file. */
  readonly history: PrintedHistory;
  /** What became of the plan itself; null where there is no report before, or nobody asked git. */
  readonly inPlan: PrintedChanges | null;
}

/** A change of a plan as it is printed. */
export interface PrintedChange {
  /** What changed: `Target lowered`. */
  readonly what: string;
  /** The part: `Measure: Students at benchmark`. */
  readonly about: string;
  /** How it moved: `from 62% to 58% (−4 points)`; empty where there is nothing to say. */
  readonly detail: string;

  /** Whether it makes a promise smaller. */
  readonly isWeaker: boolean;
  /** What the plan's own revisions say about a weakened promise; null where they say nothing. */
  readonly reason: string | null;
  /** `October 12, 2026, Jo Park`; null where it is not known or not told. */
  readonly saved: string | null;
}

/** What became of the plan itself since the report before: its promises, its parts, its records. */
export interface PrintedChanges {
  /** With what the plan is compared, how often the rest changed, and what cannot be told, in sentences. */
  readonly summary: string;
  /** Those without a recorded reason first. */
  readonly weakened: readonly PrintedChange[];

  /** Other promises that changed. */
  readonly promises: readonly PrintedChange[];

  /** Parts that were added, moved or removed. */
  readonly parts: readonly PrintedChange[];

  /** Records of closed cycles that were corrected. */
  readonly corrected: readonly PrintedChange[];
}

/** Commits to a plan's file as they are printed, newest first. */
export interface PrintedHistory {
  /** The newest commits. */
  readonly commits: readonly {
    /** The day of the commit. */
    readonly on: PrintedDay;
    /** Who saved it; null where the report is for everybody. */
    readonly by: string | null;
    /** The first line of its message. */
    readonly subject: string;
  }[];
  /** `12 earlier changes are not listed.` */
  readonly earlier: string | null;
  /** Why more may have happened than is listed. */
  readonly remark: string | null;
}
