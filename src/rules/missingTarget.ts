import type { Path } from '../model/diagnostic.ts';

/** A reference to something that does not exist. */
export interface MissingTarget {
  readonly id: string;
  readonly path: Path;
  readonly message: string;
  /** Ids that could have been meant. */
  readonly known: readonly string[];
  /** What to do where none of them is near. */
  readonly otherwise: string;
}
