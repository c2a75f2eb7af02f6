import type { Path } from '../model/diagnostic.ts';
import type { OutlineField } from '../model/outline.ts';
import { nodesAt } from './nodesAt.ts';
import { outlineOf } from './outlineOf.ts';
import type { Schema } from './schemaNodes.ts';

/** How a kind describes the field at a path; null where there is no such field. */
export function fieldAt(
  schema: Pick<Schema, 'root' | 'definitions'>,
  path: Path,
): OutlineField | null {
  const [node] = nodesAt(schema, path);
  if (node === undefined) return null;
  const { definitions } = schema;
  return outlineOf({ root: { properties: { field: node } }, definitions })[0] ?? null;
}
