/** One change to a file of an example workspace. */
export interface Edit {
  /** The workspace, then the path inside it: `lone-star/directory.yaml`. */
  readonly file: string;
  /** What stands there now, exactly once; null where the whole file is new, or replaced. */
  readonly change: string | null;
  /** What is written instead, with « and » around what is to be pointed at; null for no file. */
  readonly into: string | null;
}

/** What is said of a mistake. */
export interface Told {
  readonly rule: string;
  /** Words of the message and the hint. */
  readonly says: readonly string[];
}

/** A mistake that people make, planted in an example, and the one thing that is said of it. */
export interface Mistake extends Edit, Told {
  readonly name: string;
  /** Further changes that belong to the mistake, or show further places. */
  readonly also?: readonly Edit[];
  /** What is said at the marks after the first, in reading order. */
  readonly and?: readonly Told[];
}
