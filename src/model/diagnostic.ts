import type { Severity as ConfiguredSeverity } from './plan.ts';

export type Severity = Exclude<ConfiguredSeverity, 'off'>;

/** Where something stands in a document: keys and list positions from the root. */
export type Path = readonly (string | number)[];

/** A place in a file: lines and columns count from 1, columns in UTF-16 units as editors do. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Something a person should know about a file, with its exact place. */
export interface Diagnostic extends Range {
  /** Path of the file from the workspace's root, with `/`. */
  readonly file: string;
  readonly severity: Severity;
  /** Id of the rule, kebab-case and stable. */
  readonly rule: string;
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Path inside the document, as `goals[0].measures[1].unit`; empty for the whole file. */
  readonly path: string;
  /** Stays the same when lines move: made of file, rule, path and message. */
  readonly fingerprint: string;
}

/** What a check reports: a fact about a node, before anybody looks up where the node stands. */
export interface Finding {
  readonly path: Path;
  /** Whether the key itself or its value is at fault. */
  readonly on?: 'key' | 'value';
  readonly message: string;
  readonly hint?: string;
}

/** Severities from mildest to gravest. */
export const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];
