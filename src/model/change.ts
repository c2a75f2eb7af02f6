import type { Path, Severity } from './diagnostic.ts';

/** What a change touches: a promise, how it goes, where it stands in the plan, or words alone. */
export type ChangeClass = 'commitment' | 'progress' | 'structure' | 'wording';

/** A plan, component or measure as a change names it. */
export interface ChangedPart {
  readonly type: 'plan' | 'component' | 'measure';
  readonly id: string;
  /** `Strategy`, `Goal`, `Measure`, or the plan's own kind. */
  readonly label: string;
  readonly title: string;
  /** Where it stands in the file: of the head, of the base where it was removed. */
  readonly path: Path;
}

/** One side of a change. */
export interface ChangeValue {
  /** As it is printed. */
  readonly text: string;
  /** As it stands in the plan. */
  readonly value: unknown;
}

/** A difference between two revisions of a plan, with what it means. */
export interface Change {
  /** Name of the meaning, kebab-case and stable: `target-lowered`. */
  readonly name: string;
  readonly class: ChangeClass;
  /** How much it matters to this workspace. */
  readonly severity: Severity;
  /** Whether a promise became weaker. */
  readonly weakens: boolean;
  /** What the plan's own record of amendments says about it; null where it says nothing. */
  readonly explained: string | null;
  readonly part: ChangedPart;
  /** Names of the field and what it stands in, below the part: `results`, `winter`. Empty for the part itself. */
  readonly field: readonly string[];
  /** The field in words: `Winter SAM result`. Empty for the part itself. */
  readonly fieldLabel: string;
  /** Null where there was nothing. */
  readonly before: ChangeValue | null;
  readonly after: ChangeValue | null;
  /** How far it moved: `−5 points`, `30 days later`. */
  readonly difference: string | null;
  /** Stays the same while the change does: made of plan, part, field, name and values. */
  readonly fingerprint: string;
}

/** What the changes do to progress: a figure before and after. */
export interface Effect {
  /** The plan, strategy, measure or district strategy that it is about. */
  readonly about: string;
  /** `Winter SAM suggestion`, `Winter SAM status`, ... */
  readonly figure: string;
  readonly before: string;
  readonly after: string;
}

export type PlanState =
  | 'added'
  | 'removed'
  | 'changed'
  | 'unchanged'
  /** It cannot be read on one of the two sides, so that nothing can be said of its content. */
  | 'unreadable_before'
  | 'unreadable_after'
  /** A confidential plan in a workspace that is none: nothing of it may be said. */
  | 'withheld';

/** Everything that changed about one plan. */
export interface PlanChanges {
  /** Its id; the name of its file where that is not known. */
  readonly plan: string;
  /** The id that it had, where it has another now. */
  readonly formerId: string | null;
  /** Empty where it cannot be read or may not be told. */
  readonly title: string;
  readonly kind: string;
  readonly state: PlanState;
  readonly fileBefore: string | null;
  readonly fileAfter: string | null;
  /** How many parts of the plan cannot be read on each side: nothing is said of these. */
  readonly leftOut: { readonly before: number; readonly after: number };
  /** In reading order of the head; what was removed stands where it stood. */
  readonly changes: readonly Change[];
  readonly effects: readonly Effect[];
}

/** A meaning that a change can have, as `pip explain` prints it. */
export interface ChangeName {
  /** Kebab-case, stable for ever. */
  readonly id: string;
  readonly class: ChangeClass;
  /** Where the configuration says nothing else. */
  readonly severity: Severity;
  readonly weakens: boolean;
  /** What happened, one sentence. */
  readonly summary: string;
  /** Why a reviewer should know. */
  readonly reason: string;
}
