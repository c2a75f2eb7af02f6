import type { Range } from '../model/diagnostic.ts';
import type { RuledFinding } from './readDocument.ts';

/** A finding about an empty field with another hint where a remark stands in place of its value. */
export function remarkInstead(finding: RuledFinding, range: Range, text: string): RuledFinding {
  if (finding.rule !== 'empty-value') return finding;
  const line = text.split('\n', range.endLine).at(-1) ?? '';
  if (!/^["']?:\s+#\S/.test(line.slice(range.endColumn - 1))) return finding;
  return {
    ...finding,
    hint: 'What begins with # is a remark, and is not read. Put the text in quotes to keep the sign.',
  };
}
