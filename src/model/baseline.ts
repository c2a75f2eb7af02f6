/** Where a workspace keeps the problems it knows and puts up with for now. */
export const BASELINE_FILE = '.pip/baseline.json';

/** Problems that are left out of what is reported. */
export interface BaselineEntry {
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** How many problems of the file have this fingerprint. */
  readonly count: number;
  /** For those who read the file; nothing is compared with it. None for confidential plans. */
  readonly message?: string;
}
