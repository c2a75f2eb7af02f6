/** What a level of the component tree means for progress. */
export type LevelRole =
  /** Gathers work under a promise: without a rating of its own it is looked through. */
  | 'grouping'
  /** Work that is rated. */
  | 'work'
  /** A step of the work: carries a status, and a rating only where the district rates steps too. */
  | 'step'
  /** Explains the plan and is never rated. */
  | 'context';

/** A level of the component tree: theories, goals, strategies, actions, ... */
export interface Level {
  readonly name: string;
  /** The field that holds components of this level. */
  readonly field: string;
  readonly label: string;
  readonly plural: string;
  readonly role: LevelRole;
}

/** A field that names whom a plan is about, and the list of the directory in which that stands. */
export interface AboutField {
  readonly field: string;
  readonly list: 'districts' | 'schools';
}

/** What distinguishes a kind of plan. */
export interface Kind {
  readonly id: string;
  readonly title: string;
  /** Name of its schema. */
  readonly schema: string;
  /** Fields of which one names whom the plan is about; the first that is there counts. */
  readonly about: readonly AboutField[];
  /** Lives only in confidential workspaces. */
  readonly confidential: boolean;
  /** Printed as a form: empty fields print as empty boxes. */
  readonly isForm: boolean;
  /** Levels that only this kind has. */
  readonly levels: readonly Level[];
  /** Fields of a workspace's own schema whose mappings are no components, even with an id. */
  readonly plainFields?: readonly string[];
}
