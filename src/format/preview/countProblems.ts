import type { Diagnostic, Severity } from '../../model/diagnostic.ts';

const WORDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'remark',
};

/** How many problems of each sort there are, the gravest first; empty where there are none. */
export function countProblems(diagnostics: readonly Diagnostic[]): string {
  return (['error', 'warning', 'info'] as const)
    .flatMap((severity) => {
      const many = diagnostics.filter((each) => each.severity === severity).length;
      return many === 0 ? [] : [`${many} ${WORDS[severity]}${many === 1 ? '' : 's'}`];
    })
    .join(', ');
}
