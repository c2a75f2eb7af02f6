import { LEVELS } from '../kinds/levels.ts';
import type { Path } from '../model/diagnostic.ts';
import type { Level, LevelRole } from '../model/kind.ts';
import { nearest } from '../model/nearest.ts';
import { type Fields, fieldsIn, isFields } from './ownSchema.ts';
import type { RuledFinding } from './readDocument.ts';
import { schemasIn } from './schemaDialect.ts';
import { type Definitions, definitionOf, flatten } from './schemaNodes.ts';
import { isMadeOf, withWholeReferences } from './schemaParts.ts';
import type { SchemaNode } from './validators.js';

export interface OwnLevels {
  readonly levels: readonly Level[];
  /** Fields whose mappings are no components. */
  readonly plainFields: readonly string[];
  readonly found: readonly RuledFinding[];
}

const ROLES: readonly LevelRole[] = ['grouping', 'work', 'step', 'context'];
const KEYS = ['name', 'label', 'plural', 'role'];

/** The levels that a schema file declares, and which of its fields hold no components. */
export function ownLevels(data: Fields, name: string, definitions: Definitions): OwnLevels {
  const levels = new Map<string, Level>();
  const plain = new Map<string, Path>();
  const parts = new Set<string>();
  const found: RuledFinding[] = [];
  for (const { node, path } of schemasIn(withWholeReferences(data, name))) {
    for (const [field, schema] of Object.entries(fieldsIn(node, 'properties'))) {
      if (!isFields(schema)) continue;
      const at = [...path, 'properties', field];
      const holdsParts = holdsComponents(schema, definitions);
      if (holdsParts) parts.add(field);
      else if (holdsMappings(schema, definitions)) plain.set(field, at);
      if (!('x-level' in schema)) continue;
      const read = readLevel(field, schema, holdsParts, [...at, 'x-level']);
      const before = levels.get(field);
      if (Array.isArray(read)) found.push(...read);
      else if (before && JSON.stringify(before) !== JSON.stringify(read)) {
        found.push(
          fault([...at, 'x-level'], `\`${field}\` is another level elsewhere in this file.`),
        );
      } else levels.set(field, read);
    }
  }
  for (const [field, at] of plain) {
    const isLevel = LEVELS.some((level) => level.field === field) || parts.has(field);
    if (isLevel) found.push(twoThings(field, at));
  }
  return { levels: [...levels.values()], plainFields: [...plain.keys()], found };
}

const fault = (path: Path, message: string, hint = 'Say it once, or alike.'): RuledFinding => ({
  rule: 'faulty-schema',
  path,
  on: 'key',
  message,
  hint,
});

const twoThings = (field: string, path: Path): RuledFinding => ({
  rule: 'schema-clash',
  path,
  on: 'key',
  message: `\`${field}\` holds parts of a plan elsewhere, and something else here.`,
  hint: 'Choose another name.',
});

/** Entries and alternatives that a field may hold. */
function held(node: SchemaNode, definitions: Definitions): SchemaNode[] {
  const referred = node.$ref === undefined ? undefined : definitionOf(node.$ref, definitions);
  const inside = [node, ...(referred ? [referred] : [])];
  return inside.flatMap(({ items, anyOf = [] }) => [...(items ? [items] : []), ...anyOf]);
}

/** Whether a field holds components: what is built on the shipped component, or a need. */
function holdsComponents(node: SchemaNode, definitions: Definitions, depth = 0): boolean {
  const roots = ['component', 'need'].flatMap((name) => definitions.get(name) ?? []);
  if (roots.some((root) => isMadeOf(node, root, definitions))) return true;
  return (
    depth < 4 &&
    held(node, definitions).some((each) => holdsComponents(each, definitions, depth + 1))
  );
}

/** Whether a field may hold mappings; what says nothing about its type may. */
function holdsMappings(node: SchemaNode, definitions: Definitions, depth = 0): boolean {
  const { type, enum: words, const: word, anyOf, items } = flatten(node, definitions);
  const inner = [...(items ? [items] : []), ...(anyOf ?? [])];
  if (inner.length > 0)
    return depth >= 4 || inner.some((each) => holdsMappings(each, definitions, depth + 1));
  if (words || word !== undefined) return false;
  return type === undefined || type === 'object' || type === 'array';
}

function readLevel(
  field: string,
  schema: Fields,
  holdsParts: boolean,
  path: Path,
): Level | RuledFinding[] {
  const level = fieldsIn(schema, 'x-level');
  const { name, label, plural = `${String(label)}s`, role = 'work' } = level;
  const other = Object.keys(level).find((key) => !KEYS.includes(key));
  if (other !== undefined) {
    const near = nearest(other, KEYS);
    const hint = near ? `Did you mean \`${near}\`?` : `A level has ${KEYS.join(', ')}.`;
    return [fault([...path, other], `A level has no \`${other}\`.`, hint)];
  }
  if (typeof name !== 'string' || !/^[a-z][a-z0-9_]*$/.test(name)) {
    return [
      fault(path, 'A level needs a `name` in small letters.', 'For example `"name": "objective"`.'),
    ];
  }
  if (typeof label !== 'string' || label === '' || typeof plural !== 'string') {
    return [
      fault(
        path,
        'A level needs a `label`: what people call it.',
        'For example `"label": "Objective"`.',
      ),
    ];
  }
  const known = ROLES.find((each) => each === role);
  if (!known) {
    return [
      fault(
        [...path, 'role'],
        `\`role\` has to be one of ${ROLES.join(', ')}.`,
        'Usually `grouping` for goals and `work` for what is rated.',
      ),
    ];
  }
  if (!holdsParts) {
    return [
      fault(
        path,
        `What stands under \`${field}\` is no part of a plan with an id.`,
        'Build it on the shipped one: `"allOf": [{"$ref": "common.schema.json#/$defs/component"}]`.',
      ),
    ];
  }
  return { name, field, label, plural, role: known };
}
