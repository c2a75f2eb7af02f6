import type { Severity } from '../model/diagnostic.ts';
import type { Shown } from './index.ts';
import { jsonText } from './jsonText.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/**
 * Diagnostics as a code quality report, which GitLab shows beside the lines of a merge request. Of
 * two with one fingerprint GitLab would show the first alone: later ones get a number.
 */
export function formatGitlab({ diagnostics }: Shown): string {
  const seen = new Map<string, number>();
  const issues = diagnostics.map(({ file, line, endLine, severity, rule, ...diagnostic }) => {
    const { message, hint, fingerprint } = diagnostic;
    const times = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, times);
    return {
      description: hint === undefined ? message : `${message}\n${hint}`,
      check_name: rule,
      fingerprint: times === 1 ? fingerprint : `${fingerprint}-${times}`,
      severity: SEVERITIES[severity],
      location: { path: file, lines: { begin: line, end: endLine } },
    };
  });
  return jsonText(issues);
}
