import type { Desk } from './desk.ts';

/** A commit of the year: who did what on which day, and what pip has to make of it. */
export interface Step {
  readonly on: string;
  readonly by: string;
  readonly subject: string;
  readonly does: (desk: Desk) => unknown;
  /**
   * By plan, the names of changes with the parts that they are about; in brackets what the plan
   * explains. Empty where nothing changed but the look of the files.
   */
  readonly means: Readonly<Record<string, readonly string[]>>;
  /** It is done to the plans of single people, which stand in a workspace of their own. */
  readonly isOfStaff?: boolean;
}

/** What two people did side by side: one on the main branch, the others on a branch that is merged. */
export interface Fork {
  readonly branch: readonly Step[];
  readonly main: readonly Step[];
  /** The merge; its changes are those of the branch. */
  readonly merge: Pick<Step, 'on' | 'by' | 'subject'>;
}

export const H = 'sip-harborview-2026';
