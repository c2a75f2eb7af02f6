import type { Path } from '../model/diagnostic.ts';
import type { SchemaNode, Validator } from './validators.js';

/** A schema by its compiled check and its text. */
export interface Schema {
  readonly validate: Validator;
  readonly root: SchemaNode;
  readonly definitions: Definitions;
}

/**
 * The parts that schemas refer to: shipped ones by their name alone, which is unique, and those of
 * a workspace by the whole reference.
 */
export type Definitions = ReadonlyMap<string, SchemaNode>;

/** The part that a reference names. */
export function definitionOf(reference: string, definitions: Definitions): SchemaNode | undefined {
  const name = reference.split('/').at(-1) ?? '';
  return definitions.get(reference) ?? definitions.get(name);
}

/** Flattened nodes: a file with thousands of faults asks for the same few thousands of times. */
const FLAT = new WeakMap<Definitions, WeakMap<SchemaNode, SchemaNode>>();

/** A schema node with references and `allOf` merged into it; what stands nearer wins. */
export function flatten(node: SchemaNode, definitions: Definitions): SchemaNode {
  const known = FLAT.get(definitions) ?? new WeakMap<SchemaNode, SchemaNode>();
  FLAT.set(definitions, known);
  const flat = known.get(node) ?? merge(node, definitions);
  known.set(node, flat);
  return flat;
}

function merge(node: SchemaNode, definitions: Definitions): SchemaNode {
  const { $ref, allOf = [], ...own } = node;
  const referred = $ref === undefined ? [] : [definitionOf($ref, definitions) ?? {}];
  const parts = [...referred, ...allOf].map((part) => flatten(part, definitions));
  const merged = [...parts, own].reduce<SchemaNode>((all, part) => ({ ...all, ...part }), {});
  const properties = Object.fromEntries(
    [...parts, own].flatMap((part) => Object.entries(part.properties ?? {})),
  );
  return Object.keys(properties).length > 0 ? { ...merged, properties } : merged;
}

/** The name of a value's type as JSON Schema has it. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function accepts(node: SchemaNode, type: string): boolean {
  if (node.enum) return node.enum.some((value) => typeOf(value) === type);
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

/** Alternatives of a node that are shapes of their own, flattened. */
export function alternatives(node: SchemaNode, definitions: Definitions): SchemaNode[] {
  return (node.anyOf ?? [])
    .map((branch) => flatten(branch, definitions))
    .filter((branch) => branch.type ?? branch.enum);
}

/** Of a node's alternatives the one that a value was meant to be; the node itself without any. */
export function meantBranch(
  node: SchemaNode,
  value: unknown,
  definitions: Definitions,
): SchemaNode | null {
  const branches = alternatives(node, definitions);
  if (branches.length === 0) return node;
  return branches.find((branch) => accepts(branch, typeOf(value))) ?? null;
}

/** The schema of the node at a path, with what the data says about alternatives on the way. */
export function schemaAt(
  { root, definitions }: Pick<Schema, 'root' | 'definitions'>,
  path: Path,
  data: unknown,
): SchemaNode {
  let node = flatten(root, definitions);
  let value = data;
  for (const step of path) {
    const branch = meantBranch(node, value, definitions) ?? node;
    node = flatten(childSchema(branch, step), definitions);
    value = childValue(value, step);
  }
  return node;
}

function childSchema(node: SchemaNode, step: string | number): SchemaNode {
  if (typeof step === 'number') return node.items ?? {};
  const own = Object.hasOwn(node.properties ?? {}, step) ? node.properties?.[step] : undefined;
  if (own) return own;
  return typeof node.additionalProperties === 'object' ? node.additionalProperties : {};
}

/** The value of a field or list position; undefined where there is none. */
export function childValue(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string | number, unknown>)[step];
}

/** The value at a path. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(childValue, data);
}

/** Turns `/goals/0/id` into a path; list positions become numbers where the data has a list. */
export function toPath(pointer: string, data: unknown): Path {
  let value = data;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => {
      const key = Array.isArray(value) ? Number(step) : step;
      value = valueAt(value, [key]);
      return key;
    });
}
