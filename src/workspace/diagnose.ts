import type { Diagnostic, Finding, Path, Range, Severity } from '../model/diagnostic.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { childValue } from './schemaNodes.ts';

export interface DiagnosticParts extends Omit<Finding, 'path' | 'on'> {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Path in the file. */
  readonly path: Path;
}

/** Puts a diagnostic together from what was found, where it stands and the data it stands in. */
export function diagnose(parts: DiagnosticParts, range: Range, data: unknown): Diagnostic {
  const { file, rule, severity, message, hint } = parts;
  const path = readablePath(parts.path, data);
  return {
    file,
    ...range,
    severity,
    rule,
    message,
    ...(hint ? { hint } : {}),
    path,
    fingerprint: fingerprintOf({ file, rule, path, message }),
  };
}

/** `goals[reading].measures[reading-g3].unit`: list entries go by their id where they have one. */
export function readablePath(path: Path, data: unknown): string {
  let value = data;
  return path.reduce<string>((text, step) => {
    value = childValue(value, step);
    if (typeof step !== 'number') return text === '' ? step : `${text}.${step}`;
    const id = childValue(value, 'id');
    return `${text}[${typeof id === 'string' ? id : step}]`;
  }, '');
}

/** What a finding is known by wherever its lines have moved. */
export const fingerprintOf = ({
  file,
  rule,
  path,
  message,
}: Pick<Diagnostic, 'file' | 'rule' | 'path' | 'message'>): string =>
  fingerprint([file, rule, path, message].join('\n'));

/** Diagnostics in reading order: by file, line, column, then rule. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}
