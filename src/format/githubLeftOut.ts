import type { Diagnostic, Severity } from '../model/diagnostic.ts';

/** GitHub shows so many annotations of each severity in a step, and of a job no more than fifty. */
const SHOWN_OF_A_STEP = 10;

const WORDS: Readonly<Record<Severity, string>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'notices',
};

/** Says how many annotations GitHub will show where it does not show them all; null where it does. */
export function githubLeftOut(diagnostics: readonly Diagnostic[]): string | null {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((each) => each.severity === severity).length;
    return count > SHOWN_OF_A_STEP ? [`${SHOWN_OF_A_STEP} of ${count} ${WORDS[severity]}`] : [];
  });
  if (parts.length === 0) return null;
  const last = parts.at(-1) ?? '';
  const listed = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
  return `GitHub shows ${listed} beside the lines; the log of this step has all.\n`;
}
