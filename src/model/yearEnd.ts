import type { Mark } from './mark.ts';

/** A measure that missed its target, by how much of the way it went. */
export interface BehindRow {
  /** Name of the measure. */
  readonly name: string;
  /** The final result. */
  readonly result: string;
  /** What was to be reached. */
  readonly target: string;
  /** Share of the way from baseline to target: `57%`. */
  readonly progress: string;
}

/** What becomes of a strategy. */
export interface DecisionRow {
  /** Its printed number, or nothing. */
  readonly code: string;
  /** Title of the strategy. */
  readonly title: string;
  /** A part of the strategy above. */
  readonly isPart: boolean;
  /** Its last rating. */
  readonly rating: Mark;
  /** Keep, modify or stop. */
  readonly decision: string;
  /** What changes. */
  readonly next: string;
}

/** What next year's plan begins with. */
export interface BaselineRow {
  /** Name of the measure or group. */
  readonly name: string;
  /** Whether it is a student group of the measure above. */
  readonly isGroup: boolean;
  /** The last result. */
  readonly value: string;
  /** The day of the result. */
  readonly on: string;
  /** How many students it is of. */
  readonly n: string;
  /** What has to be said about it. */
  readonly note: string;
}

/** What only the end of the year can say. */
export interface EndOfYear {
  /** How many measures met their target. */
  readonly sentence: string;
  /** The measures furthest behind. */
  readonly behind: readonly BehindRow[];
  /** What has to be said about these measures. */
  readonly behindNotes: readonly string[];
  /** The strategies with what becomes of them. */
  readonly decisions: readonly DecisionRow[];
  /** How many strategies are kept, modified and stopped. */
  readonly decisionSentence: string;
  /** Whether anybody wrote what changes. */
  readonly saysWhatChanges: boolean;
  /** The last result of each measure. */
  readonly baselines: readonly BaselineRow[];
  /** What was written at the end, where something was. */
  readonly conclusion: string | null;
}
