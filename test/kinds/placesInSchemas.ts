import { type SchemaNode, schemas } from '../../src/workspace/validators.js';

/** A node, and the schema whose `$defs` its references mean. */
interface Located {
  readonly node: SchemaNode;
  readonly schema: string;
}

/** `groups[]` -> `groups`, `[]`. */
const stepsOf = (path: string): string[] => path.match(/[^.[{]+|\[\]|\{\}/g) ?? [];

/** The nodes at a path such as `common#measure.groups[].results`; none where it leads nowhere. */
export function nodesAt(path: string): SchemaNode[] {
  const [schema = '', inside = ''] = path.split('#');
  const [first = '', ...rest] = stepsOf(inside);
  const node = schemas[schema];
  if (!node) return [];
  const part = node.$defs?.[first];
  const start = part ? [{ node: part, schema }] : childrenAt([{ node, schema }], first);
  return rest.reduce(childrenAt, start).flatMap(shapesOf);
}

const childrenAt = (from: readonly Located[], step: string): Located[] =>
  from.flatMap(shapes).flatMap(({ node, schema }) => {
    const child = childAt(node, step);
    return child ? [{ node: child, schema }] : [];
  });

/** A node with all that it refers to, is put together of, or may be instead. */
function shapes({ node, schema }: Located): Located[] {
  const parts = [...(node.allOf ?? []), ...(node.anyOf ?? [])];
  const inside = parts.map((part) => ({ node: part, schema }));
  const referred = node.$ref === undefined ? [] : [targetOf(node.$ref, schema)];
  return [{ node, schema }, ...[...referred, ...inside].flatMap(shapes)];
}

const shapesOf = (located: Located): SchemaNode[] => shapes(located).map(({ node }) => node);

/** What `common.schema.json#/$defs/measure` means or, in the same schema, `#/$defs/measure`. */
function targetOf(ref: string, from: string): Located & { readonly key: string } {
  const [file = '', pointer = ''] = ref.split('#');
  const schema = file === '' ? from : file.replace('.schema.json', '');
  const key = pointer.split('/').at(-1) ?? '';
  return { node: schemas[schema]?.$defs?.[key] ?? {}, schema, key };
}

function childAt(node: SchemaNode, step: string): SchemaNode | undefined {
  if (step === '[]') return node.items;
  if (step !== '{}') return node.properties?.[step];
  const { additionalProperties: open } = node;
  return typeof open === 'object' ? open : undefined;
}

/** The values that a node allows by name. */
export const valuesOf = ({ enum: list = [], const: only }: SchemaNode): unknown[] =>
  only === undefined ? [...list] : [...list, only];

/** The values that documents have at each place of the schemas. */
export type Use = Map<string, unknown[]>;

/**
 * Notes every place of the schemas that a document uses. A value inside a shared part is noted
 * under that part and under all that it stands in: `common#measure.groups[].results`,
 * `common#measureGroup.results`, ...
 */
export function traceUse(schema: string, data: unknown, use: Use): void {
  visit({ node: schemas[schema] ?? {}, schema }, [`${schema}#`], data, use);
}

function visit({ node, schema }: Located, places: readonly string[], data: unknown, use: Use) {
  for (const place of places) use.set(place, [...(use.get(place) ?? []), data]);
  if (node.$ref !== undefined) {
    const target = targetOf(node.$ref, schema);
    visit(target, [...places, `${target.schema}#${target.key}`], data, use);
  }
  for (const branch of [...(node.allOf ?? []), ...(node.anyOf ?? [])]) {
    visit({ node: branch, schema }, places, data, use);
  }
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    const step = Array.isArray(data) ? '[]' : childAt(node, key) ? key : '{}';
    const child = childAt(node, step);
    const inside = places.map((place) => joined(place, step));
    if (child) visit({ node: child, schema }, inside, value, use);
  }
}

function joined(place: string, step: string): string {
  const isGlued = step === '[]' || step === '{}' || place.endsWith('#');
  return isGlued ? place + step : `${place}.${step}`;
}
