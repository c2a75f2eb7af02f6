import type { Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { checkNarrowing, narrowed } from './narrowing.ts';
import { type Fields, fieldsIn, type OwnSchema } from './ownSchema.ts';
import type { RuledFinding } from './readDocument.ts';
import {
  definitionsIn,
  type Documents,
  HOMES,
  isMadeOf,
  knownFields,
  withWholeReferences,
} from './schemaParts.ts';
import type { SchemaNode } from './validators.js';

type Mutable = Record<string, unknown>;

const OF_PART = ['properties', 'required', 'type', 'title', 'description', '$comment'];
const OF_FILE = ['$schema', '$id', '$defs', 'examples'];

/**
 * Merges a workspace's fields into the shipped schema of the same name: `properties` and `required`
 * of the file into the document, those of a part under `$defs` into that part, and parts that are
 * new beside the shipped ones.
 */
export function mergeExtension(own: OwnSchema, documents: Documents): RuledFinding[] {
  const { name } = own;
  const { $defs: _, ...top } = withWholeReferences(own.data, name);
  const found: RuledFinding[] = [];
  const isAny = 'properties' in top || 'required' in top;
  if (name === 'common' && isAny) {
    const key = 'properties' in top ? 'properties' : 'required';
    found.push({
      rule: 'faulty-schema',
      path: [key],
      on: 'key',
      message: 'No file is of the kind `common`: fields belong to one of its parts.',
      hint: 'Put them under `$defs.plan`, `$defs.component`, `$defs.strategy`, ...',
    });
  } else found.push(...extend(documents.get(name) as Mutable, top, [], OF_FILE, documents));
  for (const [part, node] of Object.entries(fieldsIn(own.data, '$defs'))) {
    const home = HOMES.get(part);
    const owner = documents.get(home ?? name) as Mutable;
    const parts = (owner['$defs'] ??= {}) as Mutable;
    const fields = withWholeReferences(node as Fields, name);
    if (home === undefined) parts[part] = fields;
    else {
      found.push(...extend(parts[part] as Mutable, fields, ['$defs', part], [], documents));
    }
  }
  return found;
}

function extend(
  target: Mutable,
  extension: Fields,
  path: Path,
  also: readonly string[],
  documents: Documents,
): RuledFinding[] {
  const found: RuledFinding[] = [];
  const fault = (at: Path, message: string, hint: string) =>
    found.push({ rule: 'schema-clash', path: at, on: 'key', message, hint });
  const definitions = definitionsIn(documents);
  const node = target as SchemaNode;
  const whole = knownFields(node, definitions);
  if (Object.keys(whole).length === 0) {
    const adds = ['properties', 'required'].some((key) => key in extension);
    if (!adds && path.length === 0) return found;
    fault(
      path,
      'This shipped part has no fields of its own that one could be added to.',
      'Narrow the field that uses it.',
    );
    return found;
  }
  for (const key of Object.keys(extension)) {
    if ([...OF_PART, ...also].includes(key) && (key !== 'type' || extension[key] === 'object'))
      continue;
    fault(
      [...path, key],
      `An extension adds fields; \`${key}\` of the shipped schema stays as it is.`,
      'Use `properties` and `required`.',
    );
  }
  const properties = (target['properties'] ??= {}) as Record<string, SchemaNode>;
  const builtOnIt = partsMadeOf(node, documents);
  for (const [field, own] of Object.entries(fieldsIn(extension, 'properties'))) {
    const at = [...path, 'properties', field];
    const known = Object.hasOwn(whole, field) ? whole[field] : undefined;
    const other = builtOnIt.find(([, part]) => Object.hasOwn(part.properties ?? {}, field));
    if (known) {
      const faults = checkNarrowing(field, known, own as SchemaNode, at, definitions);
      found.push(...faults);
      if (faults.length === 0) {
        const base = withWholeReferences(known, 'common');
        properties[field] = narrowed(base, own as SchemaNode, definitions);
      }
    } else if (other) {
      fault(
        at,
        `There is a field \`${field}\` already in ${other[0]}, which is built on this part.`,
        'Choose another name.',
      );
    } else properties[field] = own as SchemaNode;
  }
  const known = Object.keys({ ...whole, ...properties });
  const wanted = (extension['required'] ?? []) as readonly string[];
  wanted.forEach((field, index) => {
    if (known.includes(field)) return;
    const near = nearest(field, known);
    found.push({
      rule: 'schema-clash',
      path: [...path, 'required', index],
      message: `There is no field \`${field}\` that could be required here.`,
      hint: near ? `Did you mean \`${near}\`?` : 'Declare it under `properties`.',
    });
  });
  target['required'] = [...new Set([...(node.required ?? []), ...wanted])];
  return found;
}

/** Every document and part that is built on a part, with its name. */
function partsMadeOf(part: SchemaNode, documents: Documents): [string, SchemaNode][] {
  const definitions = definitionsIn(documents);
  const all = [...documents].flatMap(([name, document]) => [
    [`\`${name}\``, document as SchemaNode] as [string, SchemaNode],
    ...Object.entries(fieldsIn(document, '$defs')).map(
      ([key, node]) => [`\`${key}\``, node as SchemaNode] as [string, SchemaNode],
    ),
  ]);
  return all.filter(([, node]) => node !== part && isMadeOf(node, part, definitions));
}
