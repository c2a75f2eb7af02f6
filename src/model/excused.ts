import type { Diagnostic } from './diagnostic.ts';

/** What every excuse begins with: a text without it needs no second look. */
export const EXCUSE = 'pip-disable';

/** A finding that somebody excused beside it in the file. */
export interface Excused {
  readonly diagnostic: Diagnostic;
  /** Why, in the words of the excuse; empty for confidential plans, whose words no log may hold. */
  readonly reason: string;
}
