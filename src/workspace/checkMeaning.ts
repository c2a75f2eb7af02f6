import type { Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { checkNarrowing, isAboutSchema, isNarrowing } from './narrowing.ts';
import type { Fields } from './ownSchema.ts';
import type { RuledFinding } from './readDocument.ts';
import { schemasIn } from './schemaDialect.ts';
import { type Definitions, definitionOf, flatten } from './schemaNodes.ts';
import { knownFields, withWholeReferences } from './schemaParts.ts';
import type { SchemaNode } from './validators.js';

/** A schema put together of more parts than this in one place grows without end. */
const MAX_PARTS = 200;
const WHOLE = /^[a-z][a-z0-9_-]*\.schema\.json#\/\$defs\/[^/#]+$/;

/** Whether references lead somewhere inside the workspace, and never in a circle. */
export function checkReferences(
  data: Fields,
  name: string,
  definitions: Definitions,
): RuledFinding[] {
  const spots = [...schemasIn(withWholeReferences(data, name))];
  const broken = spots.flatMap(({ node, path }) => {
    const reference = node['$ref'];
    if (typeof reference !== 'string' || definitions.has(reference)) return [];
    return [
      { rule: 'schema-reference', path: [...path, '$ref'], ...noSuch(reference, definitions) },
    ];
  });
  if (broken.length > 0) return broken;
  const sizes = new Map<SchemaNode, number>();
  const circular = spots.find(({ node }) => sizeOf(node, definitions, sizes) > MAX_PARTS);
  if (!circular) return [];
  return [
    {
      rule: 'schema-reference',
      path: circular.path,
      message: 'This schema is made of itself, or of too many parts.',
      hint: 'A part may hold itself in a field or a list, but not be itself.',
    },
  ];
}

function noSuch(
  reference: string,
  definitions: Definitions,
): Pick<RuledFinding, 'message' | 'hint'> {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(reference)) {
    return {
      message: 'References lead to parts of the schemas here; nothing is fetched from elsewhere.',
      hint: 'Copy the part into this file under `$defs`, and refer to `#/$defs/...`.',
    };
  }
  const known = [...definitions.keys()].filter((key) => key.includes('#'));
  const near = WHOLE.test(reference) ? nearest(reference, known) : null;
  return {
    message: `There is no part \`${reference}\`.`,
    hint: near
      ? `Did you mean \`${near}\`?`
      : 'Write `#/$defs/<part>`, or `common.schema.json#/$defs/<part>`; files are not opened.',
  };
}

/** How many schemas look at one and the same value; endless where one is made of itself. */
function sizeOf(
  node: SchemaNode,
  definitions: Definitions,
  sizes: Map<SchemaNode, number>,
): number {
  const known = sizes.get(node);
  if (known !== undefined) return known;
  sizes.set(node, Number.POSITIVE_INFINITY);
  const referred = node.$ref === undefined ? undefined : definitionOf(node.$ref, definitions);
  const parts = [...(referred ? [referred] : []), ...(node.allOf ?? []), ...(node.anyOf ?? [])];
  const size = parts.reduce((sum, part) => sum + sizeOf(part, definitions, sizes), 1);
  sizes.set(node, size);
  return size;
}

/**
 * Whether schemas are put together in ways of which each value meets one: then messages can say
 * which was meant, and checking never takes longer than the plan is large.
 */
export function checkComposition(
  data: Fields,
  name: string,
  definitions: Definitions,
): RuledFinding[] {
  return [...schemasIn(withWholeReferences(data, name))].flatMap(({ node, path }) => {
    const schema = node as SchemaNode;
    const fault = (keyword: string, message: string, hint: string): RuledFinding[] => [
      { rule: 'faulty-schema', path: [...path, keyword], on: 'key', message, hint },
    ];
    if (schema.$ref !== undefined) {
      const beside = Object.keys(node).find(
        (key) => key !== '$ref' && key !== 'x-level' && !isAboutSchema(key) && !isNarrowing(key),
      );
      if (beside === undefined || path.length === 0) return [];
      return fault(
        beside,
        `\`${beside}\` cannot stand beside \`$ref\`.`,
        'Use `allOf` with the reference as its entry.',
      );
    }
    return [
      ...checkTypes(schema, fault),
      ...(schema.allOf ? checkAllOf(schema, path, definitions, fault) : []),
      ...(schema.anyOf ? checkAnyOf(schema, definitions, fault) : []),
    ];
  });
}

type Fault = (keyword: string, message: string, hint: string) => RuledFinding[];

function checkTypes(node: SchemaNode, fault: Fault): RuledFinding[] {
  const of = { properties: 'object', additionalProperties: 'object', items: 'array' } as const;
  const [keyword, type] =
    Object.entries(of).find(
      ([key, wanted]) => key in node && node.type !== undefined && node.type !== wanted,
    ) ?? [];
  if (keyword === undefined || type === undefined) return [];
  return fault(keyword, `\`${keyword}\` goes with \`"type": "${type}"\`.`, 'Correct the type.');
}

function checkAllOf(
  node: SchemaNode,
  path: Path,
  definitions: Definitions,
  fault: Fault,
): RuledFinding[] {
  const parts = node.allOf ?? [];
  if (parts.some((part) => Object.keys(part).join() !== '$ref')) {
    return fault(
      'allOf',
      'Each entry of `allOf` is a reference and nothing else.',
      'Put fields beside `allOf`, under `properties`.',
    );
  }
  const wholes = parts.map((part) => flatten(part, definitions));
  const isClosed = wholes.some(
    (whole) => 'additionalProperties' in whole || 'unevaluatedProperties' in whole || whole.anyOf,
  );
  if (isClosed || 'additionalProperties' in node) {
    return fault(
      'allOf',
      isClosed
        ? 'A part that is closed or has alternatives cannot be built upon.'
        : '`additionalProperties` does not see the fields of `allOf`.',
      isClosed ? 'Refer to it from a field instead.' : 'Write `unevaluatedProperties`.',
    );
  }
  const names = wholes.flatMap(({ properties }) => Object.keys(properties ?? {}));
  const twice = names.find((field, index) => names.indexOf(field) < index);
  if (twice !== undefined) {
    return fault('allOf', `Two of these parts have a field \`${twice}\`.`, 'Keep one of them.');
  }
  const inherited = knownFields({ allOf: parts }, definitions);
  return Object.entries(node.properties ?? {}).flatMap(([field, own]) => {
    const known = Object.hasOwn(inherited, field) ? inherited[field] : undefined;
    if (!known) return [];
    return checkNarrowing(field, known, own, [...path, 'properties', field], definitions);
  });
}

function checkAnyOf(node: SchemaNode, definitions: Definitions, fault: Fault): RuledFinding[] {
  const branches = node.anyOf ?? [];
  if (branches.every((branch) => Object.keys(branch).join() === 'required')) return [];
  const beside = ['properties', 'items', 'allOf', 'additionalProperties'].find(
    (key) => key in node,
  );
  if (beside !== undefined) {
    return fault(
      'anyOf',
      `Alternatives of other shapes cannot stand beside \`${beside}\`.`,
      'Put each shape into a part of its own under `$defs`.',
    );
  }
  const types = branches.map((branch) => {
    const whole = flatten(branch, definitions);
    if (whole.anyOf) return null;
    if (whole.enum) return 'enum';
    return typeof whole.type === 'string' ? whole.type : null;
  });
  if (types.includes(null)) {
    return fault(
      'anyOf',
      'Each alternative says its `type`, or lists its values under `enum`.',
      'Add the type.',
    );
  }
  const twice = types.find((type, index) => types.indexOf(type) < index);
  if (twice === undefined) return [];
  return fault(
    'anyOf',
    `Two alternatives are of the same sort (${twice}): nobody could tell which was meant.`,
    'Make one of them, or give them fields of their own.',
  );
}
