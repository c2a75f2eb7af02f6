import type { Shown } from './index.ts';
import { jsonText } from './jsonText.ts';

/** The versioned form for scripts, by `schemas/output/validate.schema.json`: changes only add. */
export function formatJson({ diagnostics, files, excused, known }: Shown): string {
  const count = (severity: string) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const ordered = diagnostics.map((d) => ({
    file: d.file,
    line: d.line,
    column: d.column,
    endLine: d.endLine,
    endColumn: d.endColumn,
    severity: d.severity,
    rule: d.rule,
    message: d.message,
    ...(d.hint === undefined ? {} : { hint: d.hint }),
    path: d.path,
    fingerprint: d.fingerprint,
  }));
  const summary = {
    files,
    errors: count('error'),
    warnings: count('warning'),
    ...(excused === undefined ? {} : { excused: excused.length }),
    ...(known === undefined ? {} : { known }),
  };
  return jsonText({ schemaVersion: 1, diagnostics: ordered, summary });
}
