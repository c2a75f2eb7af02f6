import type { BaselineEntry } from '../model/baseline.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { baselineKey, byBaselineKey } from './byBaselineKey.ts';

export interface ToWrite {
  /** What the baseline lists so far. */
  readonly entries: readonly BaselineEntry[];
  /** Every problem of the chosen files that it is to list. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether entries of a file are replaced; those of others are kept. */
  readonly isChosen: (file: string) => boolean;
  /** Whether a file's plan is confidential: its messages are not written down. */
  readonly isSecret: (file: string) => boolean;
}

export interface WrittenBaseline {
  readonly text: string;
  /** How many problems came in, went out and are listed now. */
  readonly added: number;
  readonly removed: number;
  readonly total: number;
}

/** The text of a baseline, one entry a line in a fixed order, and what differs from the one before. */
export function writeBaseline({
  entries: before,
  diagnostics,
  isChosen,
  isSecret,
}: ToWrite): WrittenBaseline {
  const kept = before.filter(({ file }) => !isChosen(file));
  const listed = [...byBaselineKey(diagnostics).values()].flatMap((same) => {
    const [first] = same;
    return first ? [entryOf(first, same.length, isSecret(first.file))] : [];
  });
  const entries = [...kept, ...listed].sort(inOrder);
  const counts = { before: countsOf(before), after: countsOf(entries) };
  return {
    text: textOf(entries),
    added: surplus(counts.after, counts.before),
    removed: surplus(counts.before, counts.after),
    total: entries.reduce((sum, { count }) => sum + count, 0),
  };
}

function entryOf(diagnostic: Diagnostic, count: number, isSecret: boolean): BaselineEntry {
  const { file, rule, fingerprint, message } = diagnostic;
  return { file, rule, fingerprint, count, ...(isSecret ? {} : { message }) };
}

function inOrder(a: BaselineEntry, b: BaselineEntry): number {
  const [first, second] = [baselineKey(a), baselineKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function textOf(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ file, rule, fingerprint, count, message }) => {
    const entry = { file, rule, fingerprint, count, ...(message === undefined ? {} : { message }) };
    const fields = Object.entries(entry).map(
      ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
    );
    return `\n    {${fields.join(', ')}}`;
  });
  const list = lines.length === 0 ? '[]' : `[${lines.join(',')}\n  ]`;
  return `{\n  "format": 1,\n  "entries": ${list}\n}\n`;
}

function countsOf(entries: readonly BaselineEntry[]): Map<string, number> {
  const sum = (same: readonly BaselineEntry[]) => same.reduce((all, { count }) => all + count, 0);
  return new Map([...byBaselineKey(entries)].map(([key, same]) => [key, sum(same)]));
}

/** How many more problems one baseline lists than the other, where it lists more. */
function surplus(counts: ReadonlyMap<string, number>, than: ReadonlyMap<string, number>): number {
  return [...counts].reduce(
    (sum, [key, count]) => sum + Math.max(0, count - (than.get(key) ?? 0)),
    0,
  );
}
