import type { Change } from './change.ts';

/** A change of a plan, with who saved it when. */
export interface DatedChange {
  readonly change: Change;
  /** Null where that is not known, and where the report is for everybody. */
  readonly saved: { readonly on: string; readonly by: string } | 'not committed' | null;
}

/** What became of a plan since the day of the report before, as git knows it. */
export interface ChangedSince {
  readonly day: string;
  /** In reading order of the plan. */
  readonly changes: readonly DatedChange[];
  /** Why there is nothing to compare with, or not all of it; null where there is. */
  readonly remark: string | null;
}
