import type { SourceFile } from './workspace.ts';

/**
 * A file that differs from a revision. Its path is that from the folder the repository was opened
 * at; it ends with `/` where it is a repository inside of this one.
 */
export interface ChangedFile {
  readonly file: string;
  /** Id of the content that it had in the revision; null where it did not exist there. */
  readonly before: string | null;
}

/** A state of the files that git holds: a commit by its full id, or what is staged for the next one. */
export type Snapshot = { readonly commit: string } | 'index';

/** A file as a snapshot holds it. */
export interface HeldFile {
  /** Path from the folder the repository was opened at. */
  readonly file: string;
  /** Id of the content. */
  readonly id: string;
  /** A repository inside of this one has no content here; of a conflict nobody knows which counts. */
  readonly type: 'file' | 'link' | 'repository' | 'conflict';
}

/** A commit with what it made of a file. */
export interface FileRevision {
  readonly commit: string;
  /** The day it was written, as its author's calendar had it. */
  readonly on: string;
  readonly author: string;
  /** First line of its message. */
  readonly subject: string;
  /** Path that the file had then, from the top of the repository. */
  readonly path: string;
  /** Id of its content; null where the commit took it away. */
  readonly id: string | null;
  /** Ids of what it was made from: several for a merge, null where there was nothing. */
  readonly before: readonly (string | null)[];
}

/** A commit with the day on which it was made, as the calendar there had it. */
export interface DatedCommit {
  readonly commit: string;
  readonly on: string;
}

/** What one commit did to one file. */
export interface FileStep extends DatedCommit {
  readonly author: string;
  /** Path before, from the folder the repository was opened at; the same but for a renamed file. */
  readonly from: string;
  readonly path: string;
  /** Ids of its content before and after; null where it was not there. */
  readonly was: string | null;
  readonly is: string | null;
}

/** Settings of one clone, which are not shared with others. */
export interface RepositoryConfig {
  /** Path of the folder from the top of the repository, with `/` at the end; empty at the top. */
  folder(): Promise<string>;
  read(name: string): Promise<string | null>;
  write(name: string, value: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Paths of three states of a file. */
export interface MergeSides {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What git made of three files line by line. */
export interface LineMerge {
  readonly text: string;
  readonly isClean: boolean;
}

/** The git repository that a folder lies in: read, and never written but for the settings of the clone. */
export interface Repository {
  /** Full id of a revision's commit; null where this clone has no such revision. */
  commit(revision: string): Promise<string | null>;
  /** The commit that this branch was at when a day ended; null where this clone knows none. */
  commitBy(day: string): Promise<DatedCommit | null>;
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
  /**
   * Paths that differ between two snapshots, renames as one gone and one new; with `/` at the end
   * for a repository inside of this one.
   * @param before null: compare with nothing, every file is new.
   */
  changedBetween(before: string | null, after: Snapshot): Promise<string[]>;
  /** What a snapshot holds at some paths and below them, sorted by path. */
  held(snapshot: Snapshot, paths: readonly string[]): Promise<HeldFile[]>;
  /** Files at and below some paths with a line that one of these basic regular expressions fits. */
  matching(
    snapshot: Snapshot,
    expressions: readonly string[],
    paths: readonly string[],
  ): Promise<string[]>;
  /** Texts by the ids of their contents; what cannot be read comes back with the reason. */
  texts(files: readonly Pick<HeldFile, 'file' | 'id'>[]): Promise<SourceFile[]>;
  /** Contents by their ids; what is no file, or is not in this clone, is left out. */
  contents(ids: readonly string[]): Promise<Map<string, Uint8Array>>;
  /**
   * Every commit that had a part in what a file holds now, newest first, renames followed; a merge
   * where it made of both sides something of its own.
   * @param after leaves out that commit and what it comes from.
   */
  revisionsOf(file: string, after?: string): Promise<FileRevision[]>;
  /** What each commit since another one did to the files in a folder, newest first; merges are left out. */
  stepsSince(after: string, folder: string): Promise<FileStep[]>;
  /** Settings of this clone alone: all that is ever written. */
  readonly config: RepositoryConfig;
}
