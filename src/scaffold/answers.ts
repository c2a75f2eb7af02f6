import type { AboutField } from '../model/kind.ts';

/** What a new plan is made of besides its starter. */
export interface PlanAnswers {
  /** Whom it is about: the field that says so, and the id in the directory. */
  readonly about: { readonly field: AboutField['field']; readonly id: string };
  readonly term: string;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** The district's strategies to adopt, as `plan#strategy` or by the strategy's id alone. */
  readonly adopt: readonly string[];
  /** Ids of shared measures. */
  readonly measures: readonly string[];
  /** Who makes it; two people who take the same id at once get different ones. */
  readonly author: string;
}

/** Where a new plan goes and what its text is made of. */
export interface Ground {
  /** Text of the starter. */
  readonly starter: string;
  /** `plans`, or `plans/schools`. */
  readonly folder: string;
  /** The schema's file, from the workspace's root. */
  readonly schemaFile: string;
  /** Hexadecimal digits that a text always gives. */
  readonly hash: (text: string) => string;
}

/** A file to be written, its path from the workspace's root. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

export interface NewPlan extends NewFile {
  readonly id: string;
  /** The id that it would have, were that not taken; null where it has it. */
  readonly insteadOf: string | null;
}
