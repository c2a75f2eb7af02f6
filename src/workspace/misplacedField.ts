import type { Path } from '../model/diagnostic.ts';
import { flatten, meantBranch, type Schema, schemaAt, valueAt } from './schemaNodes.ts';
import { aThing } from './schemaWords.ts';
import type { SchemaNode } from './validators.js';

/** Where a field that is unknown in its place is known: around it or below it; empty where nowhere. */
export function whereItBelongs(name: string, path: Path, schema: Schema, data: unknown): string {
  const node = meantAt(path, schema, data);
  const below = Object.entries(node.properties ?? {}).find(([, part]) =>
    hasByCycle(part, name, schema),
  );
  if (below) {
    return `It stands under \`${below[0]}\` and a cycle: \`${below[0]}: {fall: {${name}: ...}}\`.`;
  }
  const isInBraces = typeof valueAt(data, path) === 'object' && path.length > 0;
  const around = meantAt(outer(path), schema, data);
  if (!isInBraces || !Object.hasOwn(around.properties ?? {}, name)) return '';
  return `It belongs to ${aThing(around)}: move it out of \`${String(path.at(-1))}\`.`;
}

/** The mapping around a part; around an entry of a list the one that has the list. */
const outer = (path: Path): Path => path.slice(0, typeof path.at(-1) === 'number' ? -2 : -1);

function meantAt(path: Path, schema: Schema, data: unknown): SchemaNode {
  const node = schemaAt(schema, path, data);
  return meantBranch(node, valueAt(data, path), schema.definitions) ?? node;
}

/** Whether a part holds a mapping of this field for each cycle, as `progress` does. */
function hasByCycle(part: SchemaNode, name: string, { definitions }: Schema): boolean {
  return Object.hasOwn(entryByName(part, definitions)?.properties ?? {}, name);
}

/** What stands under each name of a mapping whose names are free; null of any other part. */
export function entryByName(
  part: SchemaNode,
  definitions: Schema['definitions'],
): SchemaNode | null {
  const { additionalProperties: entry } = flatten(part, definitions);
  if (typeof entry !== 'object') return null;
  return meantBranch(flatten(entry, definitions), {}, definitions);
}
