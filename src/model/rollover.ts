import type { Path } from './diagnostic.ts';
import type { Plan } from './workspace.ts';

/** What happens to a strategy in the next edition of its plan. */
export type Decision = 'keep' | 'modify' | 'stop';

/** What can become of a fact of last year's plan, or has to be thought of. */
export type RolloverMatter =
  /** The head of the plan: its id, year and state. */
  | 'head'
  /** Goes on in the new plan, in another place or form. */
  | 'baseline'
  | 'history'
  | 'yearly_target'
  | 'moved_day'
  | 'reference'
  /** Waits for somebody's words or numbers. */
  | 'open_target'
  | 'open_benchmark'
  | 'open_text'
  | 'open_owner'
  | 'open_meeting'
  | 'modified'
  /** Stays in last year's plan alone. */
  | 'stopped'
  | 'rating'
  | 'result'
  | 'old_baseline'
  | 'status'
  | 'conclusion'
  | 'approval'
  | 'signature'
  | 'amendment'
  | 'submission'
  | 'engagement'
  | 'review'
  | 'spending'
  | 'dated_benchmark'
  | 'tick'
  | 'note'
  | 'lost_reference'
  /** Somebody has to look at it. */
  | 'without_value'
  | 'without_result'
  | 'not_of_last_cycle'
  | 'figures'
  | 'completed'
  | 'no_next_edition'
  | 'same_amount'
  | 'needs'
  | 'of_last_year';

/** One fact of last year's plan: what becomes of it, and the changes of the text that make it so. */
export interface RolloverStep {
  readonly matter: RolloverMatter;
  /** Where it stands in last year's plan. */
  readonly path: Path;
  readonly edits: readonly { readonly path: Path; readonly value: unknown }[];
  /** What a person has to know of it; left out where counting such facts says enough. */
  readonly detail?: string;
}

/** A strategy and what happens to it. */
export interface Decided {
  readonly id: string;
  readonly title: string;
  readonly decision: Decision;
}

/** The next edition of a plan: where it goes, and how its text follows from that of this year. */
export interface NextEdition {
  readonly plan: Plan;
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly term: string;
  readonly decided: readonly Decided[];
  /** Parts of the plan that the next edition leaves out; parts below them go with them. */
  readonly leftOut: readonly Path[];
  readonly steps: readonly RolloverStep[];
}
