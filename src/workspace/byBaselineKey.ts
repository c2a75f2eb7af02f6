import type { BaselineEntry } from '../model/baseline.ts';

type Named = Pick<BaselineEntry, 'file' | 'rule' | 'fingerprint'>;

/** What makes two problems the same one for a baseline, wherever their lines have moved. */
export const baselineKey = ({ file, rule, fingerprint }: Named): string =>
  [file, rule, fingerprint].join('\n');

/** Problems by what makes them the same one, each list in its order. */
export function byBaselineKey<Problem extends Named>(
  problems: readonly Problem[],
): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = baselineKey(problem);
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return groups;
}
