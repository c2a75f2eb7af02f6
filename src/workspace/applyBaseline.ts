import { BASELINE_FILE, type BaselineEntry } from '../model/baseline.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { baselineKey, byBaselineKey } from './byBaselineKey.ts';
import { diagnose, inReadingOrder } from './diagnose.ts';
import { isTextFault } from './isTextRule.ts';
import type { Baseline } from './readBaseline.ts';

export interface AfterBaseline {
  /** What the baseline does not list, and its entries that no longer apply; in reading order. */
  readonly diagnostics: readonly Diagnostic[];
  /** What it lists, in reading order. */
  readonly known: readonly Diagnostic[];
}

/**
 * Takes out the problems that a baseline lists, each entry as many as it counts, and reports entries
 * that list more than there are.
 * @param rulesRan whether what plans say was looked at, not their texts alone.
 */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  { entries, placeOf }: Baseline,
  rulesRan: boolean,
): AfterBaseline {
  const waiting = byBaselineKey(diagnostics);
  const known = new Set<Diagnostic>();
  const short = entries.flatMap((entry, index) => {
    const taken = waiting.get(baselineKey(entry))?.splice(0, entry.count) ?? [];
    for (const diagnostic of taken) known.add(diagnostic);
    return taken.length < entry.count ? [{ entry, index, left: taken.length }] : [];
  });
  const left = diagnostics.filter((diagnostic) => !known.has(diagnostic));
  // What hangs on a file that cannot be read is not found, and may be there all the same.
  const isWhole = rulesRan && !left.some(isTextFault);
  const stale = short.filter(({ entry }) => isWhole || isTextFault(entry));
  const told = stale.map(({ entry, index, left: count }) =>
    diagnose(
      {
        file: BASELINE_FILE,
        rule: 'stale-baseline',
        severity: 'warning',
        path: ['entries', index],
        ...words(entry, count),
      },
      placeOf(index),
      undefined,
    ),
  );
  return { diagnostics: inReadingOrder([...left, ...told]), known: inReadingOrder([...known]) };
}

function words({ file, rule, count }: BaselineEntry, left: number) {
  const message =
    left === 0
      ? `This entry no longer applies: \`${file}\` has no such problem of \`${rule}\`.`
      : `This entry counts ${count} problems of \`${rule}\`, and \`${file}\` has ${left} left.`;
  return {
    message,
    hint: 'Run `pip validate --update-baseline`, so that it cannot come back unseen.',
  };
}
