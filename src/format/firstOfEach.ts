import type { Diagnostic } from '../model/diagnostic.ts';

/** More lines than this about one rule in one file nobody reads. */
const MOST = 20;

export interface Listed {
  readonly diagnostic: Diagnostic;
  /** How many more of its rule and file follow that are not listed; 0 but for the last one listed. */
  readonly more: number;
}

/** Of the diagnostics of each rule in each file the first twenty, and how many more there are. */
export function firstOfEach(diagnostics: readonly Diagnostic[]): Listed[] {
  const keyOf = ({ file, rule }: Diagnostic) => `${file}\n${rule}`;
  const total = new Map<string, number>();
  for (const each of diagnostics) total.set(keyOf(each), (total.get(keyOf(each)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return diagnostics.flatMap((diagnostic) => {
    const key = keyOf(diagnostic);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count > MOST) return [];
    return [{ diagnostic, more: count === MOST ? (total.get(key) ?? 0) - MOST : 0 }];
  });
}
