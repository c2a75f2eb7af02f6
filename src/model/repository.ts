/**
 * A file that differs from a revision. Its path is that from the folder the repository was opened
 * at; it ends with `/` where it is a repository inside of this one.
 */
export interface ChangedFile {
  readonly file: string;
  /** Id of the content that it had in the revision; null where it did not exist there. */
  readonly before: string | null;
}

/** The git repository that a folder lies in, read and never written. */
export interface Repository {
  /** Full id of a revision's commit; null where this clone has no such revision. */
  commit(revision: string): Promise<string | null>;
  /** Whether older history was left out when it was cloned. */
  isShallow(): Promise<boolean>;
  /** The newest commit that both come from; null where this clone knows none. */
  mergeBase(one: string, other: string): Promise<string | null>;
  /** Names of the remotes. */
  remotes(): Promise<string[]>;
  /**
   * What differs between a commit and the files on disk, renames as one file gone and one new.
   * @param commit null: compare with nothing, every tracked file is new.
   * @param untracked where to look for files that git does not know, ignored ones included.
   */
  changedSince(commit: string | null, untracked: readonly string[]): Promise<ChangedFile[]>;
  /** Contents by their ids; what is no file, or is not in this clone, is left out. */
  contents(ids: readonly string[]): Promise<Map<string, Uint8Array>>;
}
