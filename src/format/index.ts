import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Excused } from '../model/excused.ts';
import { formatGithub } from './formatGithub.ts';
import { formatGitlab } from './formatGitlab.ts';
import { formatJson } from './formatJson.ts';
import { formatJunit } from './formatJunit.ts';
import { formatMarkdown } from './formatMarkdown.ts';
import { formatSarif } from './formatSarif.ts';
import { formatSummary, formatText } from './formatText.ts';

/** What a report for machines says about a rule. */
export interface RuleHelp {
  readonly id: string;
  /** Unless the configuration says otherwise. */
  readonly severity: Severity;
  readonly summary: string;
  readonly reason: string;
}

/** What a formatter gets. */
export interface Shown {
  /** In reading order. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that somebody excused: told only where a format has a place for them. */
  readonly excused?: readonly Excused[];
  /** How many problems are not told because a baseline lists them. */
  readonly known?: number;
  /** How many files were checked. */
  readonly files: number;
  readonly texts: ReadonlyMap<string, string>;
  /** Those files by name, for reports that list what is in order too. */
  readonly paths?: readonly string[];
  /** Every rule there is, for reports that explain them. */
  readonly rules?: readonly RuleHelp[];
  /** Version of this program. */
  readonly version?: string;
  /** Whether warnings make the command fail. */
  readonly warningsFail?: boolean;
}

/** Where it will be read. */
export interface Screen {
  readonly columns: number;
  readonly colorLevel: 0 | 1 | 2 | 3;
}

const FORMATS = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  gitlab: formatGitlab,
  junit: formatJunit,
  sarif: formatSarif,
  markdown: formatMarkdown,
  summary: formatSummary,
} as const;

export type DiagnosticFormat = Exclude<keyof typeof FORMATS, 'summary'>;
export const DIAGNOSTIC_FORMATS: readonly DiagnosticFormat[] = [
  'text',
  'json',
  'github',
  'gitlab',
  'junit',
  'sarif',
  'markdown',
];

/** Writes diagnostics, or the line that counts them, in one of the formats. */
export function formatDiagnostics(
  format: DiagnosticFormat | 'summary',
  shown: Shown,
  screen: Screen,
): string {
  return FORMATS[format](shown, screen);
}
