import type { ChangedPart } from './change.ts';
import type { Commit } from './history.ts';
import type { FileRevision } from './repository.ts';

/** A state of a field that a commit brought about. */
export interface FieldState {
  /** Undefined where the commit took the field away. */
  readonly value: unknown;
  /** What it says first, as it is printed: a rating, the value of a result. Empty where it is gone. */
  readonly text: string;
  readonly revision: FileRevision;
}

/** A field of a part with the states that it had, oldest first. */
export interface FieldRecord {
  readonly field: readonly string[];
  readonly label: string;
  /** As it is printed now; empty where it is gone. */
  readonly text: string;
  readonly states: readonly FieldState[];
}

/** A plan, component or measure of the newest revision with the record of its fields. */
export interface PartRecord {
  readonly part: ChangedPart;
  readonly fields: readonly FieldRecord[];
}

/** What git knows of a plan. */
export interface PlanRecord {
  readonly plan: string;
  readonly title: string;
  readonly file: string;
  /** Oldest first. */
  readonly revisions: readonly FileRevision[];
  /** Revisions in which the plan cannot be read: what happened in them is told of the next. */
  readonly unreadable: readonly FileRevision[];
  readonly parts: readonly PartRecord[];
}

/** What a cycle holds of a part: the states it had, oldest first. */
export interface TimelineCell {
  readonly cycle: string;
  readonly states: readonly FieldState[];
}

/** A part or measure over the cycles of a plan. */
export interface TimelineRow {
  readonly part: ChangedPart;
  readonly cells: readonly TimelineCell[];
}

/** A plan over time. */
export interface Timeline {
  readonly record: PlanRecord;
  /** Cycles of the plan's year, in order. */
  readonly cycles: readonly string[];
  readonly ratings: readonly TimelineRow[];
  readonly results: readonly TimelineRow[];
  /** Amendments that the plan records, with the commit that wrote them. */
  readonly amendments: readonly FieldRecord[];
}

/** A plan among others: its own ratings, and its last commit. */
export interface PlanLine {
  readonly plan: string;
  readonly title: string;
  readonly ratings: readonly {
    readonly cycle: string;
    readonly rating: number | string | null;
    readonly symbol: string | null;
  }[];
  readonly commits: number;
  readonly last: Commit | null;
}
