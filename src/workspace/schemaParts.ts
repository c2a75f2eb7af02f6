import { type Fields, fieldsIn, isFields } from './ownSchema.ts';
import { type Definitions, definitionOf, flatten } from './schemaNodes.ts';
import { shippedParts } from './shapes.ts';
import { type SchemaNode, schemas } from './validators.js';

/** Schemas by name, as plain data that may be added to. */
export type Documents = Map<string, Fields>;

const LOCAL = /^#\/\$defs\/([^/#]+)$/;

/** Which shipped schema a part stands in: `strategy` in common. */
export const HOMES: ReadonlyMap<string, string> = new Map(
  Object.entries(schemas).flatMap(([name, { $defs }]) =>
    Object.keys($defs ?? {}).map((part) => [part, name] as const),
  ),
);

/** A copy of a schema whose references name their file, so that they hold wherever it is put. */
export function withWholeReferences<T>(node: T, name: string): T {
  if (Array.isArray(node)) return node.map((part) => withWholeReferences<unknown>(part, name)) as T;
  if (!isFields(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => {
    const part = key === '$ref' && typeof value === 'string' ? LOCAL.exec(value)?.[1] : undefined;
    if (part === undefined) return [key, withWholeReferences<unknown>(value, name)] as const;
    return [key, `${homeOf(part, name)}.schema.json#/$defs/${part}`] as const;
  });
  return Object.fromEntries(entries) as T;
}

/** In an extension a part that the shipped schemas have is the shipped one. */
function homeOf(part: string, name: string): string {
  return Object.hasOwn(schemas, name) ? (HOMES.get(part) ?? name) : name;
}

/** The parts of all documents: shipped ones by name, all of them by whole reference. */
export function definitionsIn(documents: Documents): Definitions {
  const shipped = Object.fromEntries(
    [...documents].filter(([name]) => Object.hasOwn(schemas, name)),
  ) as Readonly<Record<string, SchemaNode>>;
  const known = [...shippedParts(shipped)].filter(([part]) => HOMES.has(part));
  const whole = [...documents].flatMap(([name, document]) =>
    Object.entries(fieldsIn(document, '$defs')).map(
      ([part, node]) => [`${name}.schema.json#/$defs/${part}`, node as SchemaNode] as const,
    ),
  );
  return new Map([...known, ...whole]);
}

/** The parts that a schema is made of in one place: what it refers to and what it puts together. */
export function madeOf(node: SchemaNode, definitions: Definitions): SchemaNode[] {
  const referred = node.$ref === undefined ? undefined : definitionOf(node.$ref, definitions);
  return [...(referred ? [referred] : []), ...(node.allOf ?? [])];
}

/** Whether a schema is made of a part, directly or through others. */
export function isMadeOf(node: SchemaNode, part: SchemaNode, definitions: Definitions): boolean {
  return (
    node === part || madeOf(node, definitions).some((each) => isMadeOf(each, part, definitions))
  );
}

/** The fields that a schema knows, those of what it is made of included. */
export function knownFields(
  node: SchemaNode,
  definitions: Definitions,
): Readonly<Record<string, SchemaNode>> {
  return flatten(node, definitions).properties ?? {};
}
