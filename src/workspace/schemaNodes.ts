import type { Path } from '../model/diagnostic.ts';
import { type SchemaNode, schemas } from './validators.js';

/** `$defs` have unique names across all schemas, so a reference is known by its last step. */
const definitions: Readonly<Record<string, SchemaNode>> = Object.fromEntries(
  Object.values(schemas).flatMap(({ $defs }) => Object.entries($defs ?? {})),
);

/** A schema node with references and `allOf` merged into it; what stands nearer wins. */
export function flatten(node: SchemaNode): SchemaNode {
  const { $ref, allOf = [], ...own } = node;
  const name = $ref?.split('/').at(-1);
  const parts = [...(name ? [definitions[name] ?? {}] : []), ...allOf].map(flatten);
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
export function alternatives(node: SchemaNode): SchemaNode[] {
  return (node.anyOf ?? []).map(flatten).filter((branch) => branch.type ?? branch.enum);
}

/** Of a node's alternatives the one that a value was meant to be; the node itself without any. */
export function meantBranch(node: SchemaNode, value: unknown): SchemaNode | null {
  const branches = alternatives(node);
  if (branches.length === 0) return node;
  return branches.find((branch) => accepts(branch, typeOf(value))) ?? null;
}

/** The schema of the node at a path, with what the data says about alternatives on the way. */
export function schemaAt(root: SchemaNode, path: Path, data: unknown): SchemaNode {
  let node = flatten(root);
  let value = data;
  for (const step of path) {
    const branch = meantBranch(node, value) ?? node;
    node = flatten(childSchema(branch, step));
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
