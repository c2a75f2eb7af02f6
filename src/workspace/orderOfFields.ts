import type { Path } from '../model/diagnostic.ts';
import { nodesAt } from './nodesAt.ts';
import type { Schema } from './schemaNodes.ts';

/** Names of the fields that may stand in the mapping at a path, in the order of the schema. */
export function orderOfFields(schema: Pick<Schema, 'root' | 'definitions'>, path: Path): string[] {
  const names = nodesAt(schema, path).flatMap(({ properties = {} }) => Object.keys(properties));
  return [...new Set(names)];
}
