import type { Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { dayWritten } from './dayWritten.ts';
import { emptyValue, LIMITS } from './explainLimits.ts';
import { explainWrongType } from './explainWrongType.ts';
import { whereItBelongs } from './misplacedField.ts';
import { notASchoolYear, SCHOOL_YEAR } from './notASchoolYear.ts';
import type { Explain, SchemaFault, SchemaFinding } from './schemaFault.ts';
import {
  alternatives,
  meantBranch,
  type Schema,
  schemaAt,
  toPath,
  valueAt,
} from './schemaNodes.ts';
import {
  aField,
  aThing,
  capital,
  describe,
  exampleOf,
  inline,
  orList,
  show,
} from './schemaWords.ts';
import type { SchemaError, SchemaNode } from './validators.js';

/** Says in the words of a plan's author what a schema error means; null for what says nothing new. */
export function explainSchemaError(
  error: SchemaError,
  schema: Schema,
  data: unknown,
): SchemaFinding | null {
  const explain = EXPLANATIONS[error.keyword];
  if (!explain) return null;
  const path = toPath(error.instancePath, data);
  const value = valueAt(data, path);
  const node = schemaAt(schema, path, data);
  const { definitions } = schema;
  const context = { error, path, node, value, schema, data, definitions, field: fieldName(path) };
  if (value === null && error.keyword !== 'required') return { path, ...emptyValue(context) };
  return { path, ...explain(context) };
}

/** `due`; of a list's entry, that it is one. */
function fieldName(path: Path): string {
  const name = path.findLast((step) => typeof step === 'string');
  if (name === undefined) return 'file';
  return typeof path.at(-1) === 'number' ? `An entry of \`${name}\`` : `\`${name}\``;
}

/** Of a node with alternatives the one that was meant, under the name of the whole. */
function meantNode({ node, value, definitions }: SchemaFault): SchemaNode {
  const branch = meantBranch(node, value, definitions) ?? node;
  return branch.title === undefined && node.title !== undefined
    ? { ...branch, title: node.title }
    : branch;
}

const EXPLANATIONS: Readonly<Record<string, Explain>> = {
  additionalProperties: unknownField,
  unevaluatedProperties: unknownField,
  required: missingField,
  anyOf: noAlternative,
  type: explainWrongType,
  enum: notAllowed,
  const: notAllowed,
  format: notADay,
  pattern: malformed,
  ...LIMITS,
};

function unknownField(context: SchemaFault): ReturnType<Explain> {
  const { error, path, schema, data } = context;
  const node = meantNode(context);
  const name = String(error.params['unevaluatedProperty'] ?? error.params['additionalProperty']);
  const known = Object.keys(node.properties ?? {});
  const [, glued = name] = /^(\w+):\S/.exec(name) ?? [];
  const near = glued === name ? nearest(name, known) : glued;
  return {
    rule: 'unknown-field',
    path: [...path, name],
    on: 'key',
    suggests: near,
    message: `There is no field \`${name}\` in ${aThing(node)}.`,
    hint:
      glued === name
        ? fieldMeant(near, whereItBelongs(name, path, schema, data))
        : `Put a space after the colon behind \`${glued}\`.`,
  };
}

function fieldMeant(near: string | null, place: string): string {
  if (near) return `Did you mean \`${near}\`?`;
  return place || 'Facts that no field has a place for go under `custom`.';
}

function missingField(context: SchemaFault): ReturnType<Explain> {
  const { error } = context;
  const node = meantNode(context);
  const name = String(error.params['missingProperty']);
  const example = exampleOf(node.properties?.[name]);
  return {
    rule: 'missing-field',
    lacks: [name],
    message: `${capital(aThing(node))} needs ${aField(name)}.`,
    hint: example ? `For example \`${name}: ${example}\`.` : `Add a line \`${name}: ...\`.`,
  };
}

function noAlternative(context: SchemaFault): ReturnType<Explain> {
  const { node, value, field, definitions } = context;
  const choices = (node.anyOf ?? []).flatMap(({ required, type }) =>
    type ? [] : (required ?? []),
  );
  if (choices.length > 0) {
    return {
      rule: 'missing-field',
      lacks: choices,
      message: `${capital(aThing(node))} needs ${orList(choices.map(aField))}.`,
      hint: `Add a line \`${choices[0]}: ...\`.`,
    };
  }
  const branches = alternatives(node, definitions);
  const words = branches.flatMap((branch) => branch.enum ?? []);
  const example = node.examples?.[0];
  if (typeof value === 'string' && words.length > 0) {
    const near = nearest(value, words.map(String));
    return {
      rule: 'not-allowed-value',
      message: `${field} cannot be ${show(value)}. Allowed words: ${words.join(', ')}.`,
      hint: near
        ? `Did you mean \`${near}\`?`
        : fieldsOf(branches, value) || oneOf(words.map(String)),
    };
  }
  return {
    rule: 'wrong-type',
    message: `${field} cannot be ${describe(value)} alone.`,
    hint: fieldsOf(branches, value) || `For example \`${inline(example)}\`.`,
  };
}

/** How a bare value is written where a mapping is wanted: `{value: 57}`. */
function fieldsOf(branches: readonly SchemaNode[], value: unknown): string {
  if (typeof value === 'object') return '';
  const mapping = branches.find((branch) => branch.properties);
  const first = mapping?.required?.[0] ?? Object.keys(mapping?.properties ?? {})[0];
  return first ? `Write it as \`{${first}: ${inline(value)}}\`.` : '';
}

function notAllowed({ error, value, field }: SchemaFault): ReturnType<Explain> {
  const allowed = [error.params['allowedValues'] ?? error.params['allowedValue']]
    .flat()
    .map(String);
  const near = typeof value === 'string' ? nearest(value, allowed) : null;
  return {
    rule: 'not-allowed-value',
    message: `${field} cannot be ${show(value)}. Allowed: ${allowed.join(', ')}.`,
    hint: near ? `Did you mean \`${near}\`?` : oneOf(allowed),
  };
}

const oneOf = (words: readonly string[]): string =>
  `Write ${orList(words.map((word) => `\`${word}\``))}.`;

function notADay({ value, field }: SchemaFault): ReturnType<Explain> {
  const isDayLike = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return {
    rule: 'not-a-date',
    message: isDayLike
      ? `${field} is ${value}, a day that no calendar has.`
      : `${field} has to be a day, not ${show(value)}.`,
    hint: `Write it year-month-day${dayHint(value)}`,
  };
}

function dayHint(value: unknown): string {
  const day = typeof value === 'object' ? null : dayWritten(String(value));
  return day ? `: ${day}.` : ', like 2027-05-31. A time in words goes under `timeline`.';
}

function malformed({ node, value, field }: SchemaFault): ReturnType<Explain> {
  if (node.title === SCHOOL_YEAR) return notASchoolYear(field, value);
  const about = node.description ? ` ${node.description}` : '';
  const example = exampleOf(node);
  return {
    rule: 'malformed-value',
    message: `${field} cannot be ${show(value)}.${about}`,
    hint: example ? `For example \`${example}\`.` : 'See the description in `pip schema`.',
  };
}
