import type { Diagnostic } from '../model/diagnostic.ts';
import { SEVERITIES } from '../model/diagnostic.ts';
import { formatMarkdown } from './formatMarkdown.ts';
import { formatSummary } from './formatText.ts';
import type { Shown } from './index.ts';

/**
 * The counts and tables of a run as one piece of Markdown of at most so many bytes. Where not all
 * fits, the gravest problems stay, and it says how many were left out.
 */
export function markdownSummary(shown: Shown, maxBytes: number): string {
  const all = summaryOf(shown, shown.diagnostics);
  if (bytesOf(all) <= maxBytes) return all;
  const gravest = SEVERITIES.toReversed().flatMap((severity) =>
    shown.diagnostics.filter((each) => each.severity === severity),
  );
  let [fits, tooMany] = [0, gravest.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (bytesOf(summaryOf(shown, gravest.slice(0, middle))) <= maxBytes) fits = middle;
    else tooMany = middle;
  }
  return summaryOf(shown, gravest.slice(0, fits));
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function summaryOf(shown: Shown, kept: readonly Diagnostic[]): string {
  const counts = formatSummary(shown, { columns: 80, colorLevel: 0 }).trim();
  const chosen = new Set(kept);
  const tables = formatMarkdown({
    ...shown,
    diagnostics: shown.diagnostics.filter((each) => chosen.has(each)),
  });
  const left = shown.diagnostics.length - kept.length;
  const note = `${left} of ${shown.diagnostics.length} problems are left out here, because GitHub takes no longer summary. The log of the step has all.`;
  return [`## Improvement plans\n\n${counts}\n`, tables, left > 0 ? `${note}\n` : '']
    .filter((part) => part !== '')
    .join('\n');
}
