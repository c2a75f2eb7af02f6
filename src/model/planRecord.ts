import type { ChangedPart } from './change.ts';
import type { FileRevision } from './repository.ts';

/** A state of a field that a commit brought about. */
export interface FieldState {
  /** Undefined where the commit took the field away. */
  readonly value: unknown;
  readonly revision: FileRevision;
}

/** A field of a part with the states that it had, oldest first. */
export interface FieldRecord {
  readonly field: readonly string[];
  readonly label: string;
  /** As it is printed now. */
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
