import type { Path } from '../model/diagnostic.ts';
import { alternatives, flatten, type Schema } from './schemaNodes.ts';
import type { SchemaNode } from './validators.js';

/** What a schema says about the place at a path, whatever alternatives lead there; flattened. */
export function nodesAt(
  { root, definitions }: Pick<Schema, 'root' | 'definitions'>,
  path: Path,
): SchemaNode[] {
  const variants = (node: SchemaNode): SchemaNode[] => {
    const flat = flatten(node, definitions);
    return [flat, ...alternatives(flat, definitions)];
  };
  return path.reduce(
    (nodes, step) => nodes.flatMap((node) => childrenOf(node, step).flatMap(variants)),
    variants(root),
  );
}

/** None where the schema knows no such field; anything goes in a mapping that is the author's own. */
function childrenOf(node: SchemaNode, step: string | number): SchemaNode[] {
  if (typeof step === 'number') return node.items ? [node.items] : [];
  const { properties = {}, additionalProperties: others } = node;
  const own = Object.hasOwn(properties, step) ? properties[step] : undefined;
  if (own) return [own];
  if (typeof others === 'object') return [others];
  const isOpen = node.type === 'object' && node.properties === undefined && others !== false;
  return isOpen ? [{}] : [];
}
