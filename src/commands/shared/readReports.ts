import { CommandError } from '../../model/commandError.ts';
import { nearest } from '../../model/nearest.ts';
import { DEFAULT_REPORT, REPORTS } from '../../reports/index.ts';
import type { Report } from '../../reports/report.ts';

/** The reports that were named, each once; the usual one where none was. */
export function readReports(names: readonly string[]): Report[] {
  const typed = names.length === 0 ? [DEFAULT_REPORT] : [...new Set(names)];
  return typed.map((name) => {
    const known = REPORTS.find(({ id }) => id === name);
    if (known) return known;
    const near = nearest(
      name,
      REPORTS.map(({ id }) => id),
    );
    throw new CommandError(`There is no report called ${name}.`, {
      hint: near ? `Did you mean ${near}?` : `Reports: ${REPORTS.map(({ id }) => id).join(', ')}.`,
    });
  });
}
