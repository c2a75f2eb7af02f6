import type { Severity } from './diagnostic.ts';
import type { Settings } from './workspace.ts';

/** What the configuration says of one rule or change: one severity for all kinds of plan, or one a kind. */
type Configured = Settings['rules'][string] | undefined;

/** The severity that is configured for a kind of plan, or for a file that is no plan (null), else the usual one. */
export function severityFor(
  configured: Configured,
  kind: string | null,
  usual: Severity,
): Severity | 'off' {
  if (typeof configured !== 'object') return configured ?? usual;
  return (kind === null ? undefined : configured[kind]) ?? usual;
}
