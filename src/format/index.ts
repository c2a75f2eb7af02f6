import type { Diagnostic } from '../model/diagnostic.ts';
import { formatJson } from './formatJson.ts';
import { formatSummary, formatText } from './formatText.ts';

/** What a formatter gets. */
export interface Shown {
  /** In reading order. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were checked. */
  readonly files: number;
  readonly texts: ReadonlyMap<string, string>;
}

/** Where it will be read. */
export interface Screen {
  readonly columns: number;
  readonly colorLevel: 0 | 1 | 2 | 3;
}

const FORMATS = { text: formatText, json: formatJson, summary: formatSummary } as const;

export type DiagnosticFormat = 'text' | 'json';
export const DIAGNOSTIC_FORMATS: readonly DiagnosticFormat[] = ['text', 'json'];

/** Writes diagnostics, or the line that counts them, in one of the formats. */
export function formatDiagnostics(
  format: DiagnosticFormat | 'summary',
  shown: Shown,
  screen: Screen,
): string {
  return FORMATS[format](shown, screen);
}
