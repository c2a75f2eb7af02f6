import { countProblems } from './countProblems.ts';
import { formatProblems, type Problems } from './formatProblems.ts';

/** Problems that keep nothing from being shown, folded under their number; empty where there are none. */
export function formatRemarks(problems: Problems, where: string): string {
  if (problems.diagnostics.length === 0) return '';
  const count = countProblems(problems.diagnostics);
  return `<details><summary>${count} ${where}</summary>\n${formatProblems(problems)}</details>\n`;
}
