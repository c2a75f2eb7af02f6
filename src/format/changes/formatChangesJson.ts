import type { Change } from '../../model/change.ts';
import type { Path } from '../../model/diagnostic.ts';
import type { ChangedDocument } from './changedDocument.ts';
import { countChanges } from './changeWords.ts';
import { jsonText } from '../jsonText.ts';

/** Changes for scripts, by `schemas/output/diff.schema.json`: everything that is known of them. */
export function formatChangesJson(document: ChangedDocument, version: string): string {
  const { plans, off, names, asOf, isConfidential } = document;
  const shown = {
    schemaVersion: 1,
    tool: { name: 'pip', version },
    base: names.before,
    head: names.after,
    asOf,
    confidential: isConfidential,
    plans: plans.map(({ changes, ...plan }) => ({ ...plan, changes: changes.map(asJson) })),
    summary: { ...countChanges(plans), off },
  };
  return jsonText(shown);
}

const asJson = ({ part, ...change }: Change) => ({
  ...change,
  part: { ...part, path: pathText(part.path) },
});

/** `goals[0].measures[1]`, as in the output of `pip validate`. */
const pathText = (path: Path): string =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`,
    )
    .join('');
