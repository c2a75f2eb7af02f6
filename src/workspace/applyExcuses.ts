import type { Diagnostic } from '../model/diagnostic.ts';
import { EXCUSE, type Excused } from '../model/excused.ts';
import type { Kind } from '../model/kind.ts';
import type { SourceFile } from '../model/workspace.ts';
import { diagnose, inReadingOrder } from './diagnose.ts';
import { discreet, isConfidentialText } from './discreet.ts';
import { type ExcuseFault, faultsOf } from './excuseFaults.ts';
import { isTextFault, isTextRule } from './isTextRule.ts';
import { type Excuse, type NamedRule, readExcuses } from './readExcuses.ts';

export interface ToExcuse {
  /** Everything found in the workspace. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly SourceFile[];
  /** Ids of the rules about what plans say: these can be excused. */
  readonly rules: readonly string[];
  readonly kinds: readonly Kind[];
}

export interface AfterExcuses {
  /** What is left, and what is wrong with the excuses themselves; in reading order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly excused: readonly Excused[];
}

/** Takes out the findings that are excused where they stand, and reports excuses that are amiss. */
export function applyExcuses({ diagnostics, sources, rules, kinds }: ToExcuse): AfterExcuses {
  // What hangs on a file that cannot be read is not found: then nobody knows what an excuse is for.
  const isWhole = !diagnostics.some(isTextFault);
  const byFile = excusableByFile(diagnostics);
  const reasons = new Map<Diagnostic, string>();
  const told: Diagnostic[] = [];
  for (const source of sources) {
    if (!('text' in source) || !source.text.includes(EXCUSE)) continue;
    const { file, text } = source;
    const isSecret = isConfidentialText(text, kinds);
    const found = byFile.get(file) ?? [];
    for (const excuse of readExcuses(text)) {
      const used = new Set<NamedRule>();
      for (const [diagnostic, name] of excusedBy(excuse, found)) {
        used.add(name);
        if (!reasons.has(diagnostic)) reasons.set(diagnostic, isSecret ? '' : excuse.reason);
      }
      const faults = faultsOf(excuse, rules, isWhole ? used : null);
      const all = faults.map((fault) => toDiagnostic(file, fault));
      told.push(...(isSecret ? all.map(discreet) : all));
    }
  }
  const left = diagnostics.filter((diagnostic) => !reasons.has(diagnostic));
  return {
    diagnostics: inReadingOrder([...left, ...told]),
    excused: [...reasons].map(([diagnostic, reason]) => ({ diagnostic, reason })),
  };
}

function excusableByFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (isTextRule(diagnostic.rule)) continue;
    const found = byFile.get(diagnostic.file);
    if (found) found.push(diagnostic);
    else byFile.set(diagnostic.file, [diagnostic]);
  }
  return byFile;
}

/** The findings that an excuse speaks for, each with the rule named in it; an excuse needs a reason. */
function excusedBy(
  { rules, reason, lines }: Excuse,
  found: readonly Diagnostic[],
): (readonly [Diagnostic, NamedRule])[] {
  if (reason === '') return [];
  return found.flatMap((diagnostic) => {
    const { rule, line } = diagnostic;
    if (line < lines.from || line > lines.to) return [];
    return rules.filter(({ id }) => id === rule).map((name) => [diagnostic, name] as const);
  });
}

function toDiagnostic(file: string, { range, ...words }: ExcuseFault): Diagnostic {
  return diagnose({ file, severity: 'warning', path: [], ...words }, range, undefined);
}
