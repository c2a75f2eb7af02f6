import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { SEVERITIES } from '../model/diagnostic.ts';
import { printable } from '../model/printable.ts';
import type { Shown } from './index.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/**
 * Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request. Errors
 * come first, because GitHub keeps fifty of a job.
 */
export function formatGithub({ diagnostics }: Shown): string {
  return SEVERITIES.toReversed()
    .flatMap((severity) => diagnostics.filter((each) => each.severity === severity))
    .map(annotation)
    .join('');
}

function annotation(diagnostic: Diagnostic): string {
  const { file, line, column, endLine, endColumn, severity, rule, message, hint } = diagnostic;
  const properties = Object.entries({ file, line, col: column, endLine, endColumn, title: rule })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${COMMANDS[severity]} ${properties}::${escapeMessage(text)}\n`;
}

const escapeMessage = (text: string): string =>
  text
    .split(/(\r|\n)/)
    .map((part) => CODES[part] ?? printable(part).replaceAll('%', '%25'))
    .join('');

const CODES: Readonly<Record<string, string>> = { '\r': '%0D', '\n': '%0A' };

const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
