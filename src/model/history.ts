/** A commit that touched a plan's file. */
export interface Commit {
  readonly hash: string;
  /** The day it was written, as its author's calendar had it. */
  readonly on: string;
  readonly author: string;
  /** First line of its message. */
  readonly subject: string;
}

/** What git knows of the files of a workspace since a day. */
export interface History {
  /** Commits by the path that a file has now, newest first. */
  readonly commits: ReadonlyMap<string, readonly Commit[]>;
  /** Day up to which this clone knows nothing, where older history was left out of it. */
  readonly cutAt: string | null;
}

/** What a report may say of a plan's history in git. */
export interface PlanHistory {
  /** Newest first; the author is null where the report is for everybody. */
  readonly commits: readonly {
    readonly on: string;
    readonly by: string | null;
    readonly subject: string;
  }[];
  /** Why more may have happened than is listed; null where the list is whole. */
  readonly remark: string | null;
}
