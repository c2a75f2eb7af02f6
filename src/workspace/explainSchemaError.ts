import type { Finding, Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import {
  alternatives,
  type Definitions,
  meantBranch,
  type Schema,
  schemaAt,
  toPath,
  valueAt,
} from './schemaNodes.ts';
import {
  TYPE_WORDS,
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

/** A finding with the rule it belongs to. */
export type SchemaFinding = Finding & {
  readonly rule: string;
  /** For an unknown field: the known one that was probably meant. */
  readonly suggests?: string | null;
  /** For a missing field: its name, or the names of which one is enough. */
  readonly lacks?: readonly string[];
};

type Explain = (context: Context) => Omit<SchemaFinding, 'path'> & { readonly path?: Path };

interface Context {
  readonly error: SchemaError;
  readonly path: Path;
  readonly node: SchemaNode;
  readonly value: unknown;
  readonly definitions: Definitions;
  /** The field's name as people see it. */
  readonly field: string;
}

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
  const context = { error, path, node, value, definitions, field: fieldName(path) };
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
function meantNode({ node, value, definitions }: Context): SchemaNode {
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
  type: wrongType,
  enum: notAllowed,
  const: notAllowed,
  format: notADay,
  pattern: malformed,
  minLength: tooShort,
  maxLength: tooLong,
  minItems: tooFew,
  maxItems: tooMany,
  minProperties: tooShort,
  maxProperties: tooMany,
  minimum: outOfRange,
  maximum: outOfRange,
  exclusiveMinimum: outOfRange,
  exclusiveMaximum: outOfRange,
  multipleOf: notAMultiple,
};

function unknownField(context: Context): ReturnType<Explain> {
  const { error, path } = context;
  const node = meantNode(context);
  const name = String(error.params['unevaluatedProperty'] ?? error.params['additionalProperty']);
  const known = Object.keys(node.properties ?? {});
  const near = nearest(name, known);
  return {
    rule: 'unknown-field',
    path: [...path, name],
    on: 'key',
    suggests: near,
    message: `There is no field \`${name}\` in ${aThing(node)}.`,
    hint: near
      ? `Did you mean \`${near}\`?`
      : 'Facts that no field has a place for go under `custom`.',
  };
}

function missingField(context: Context): ReturnType<Explain> {
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

function noAlternative(context: Context): ReturnType<Explain> {
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
      hint: near ? `Did you mean \`${near}\`?` : fieldsOf(branches, value),
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

function wrongType({ error, node, value, field }: Context): ReturnType<Explain> {
  const wanted = [error.params['type']].flat().map(String);
  const isText = wanted.includes('string') && typeof value === 'number';
  return {
    rule: 'wrong-type',
    message: `${field} has to be ${orList(wanted.map((type) => TYPE_WORDS[type] ?? type))}, not ${describe(value)}.`,
    hint: isText
      ? 'Put it in quotes: without them zeros at the front and the end are lost.'
      : exampleHint(node, wanted, value),
  };
}

function exampleHint(node: SchemaNode, wanted: readonly string[], value: unknown): string {
  if (wanted.includes('array')) return 'Begin each entry on a line of its own with a dash.';
  const example = exampleOf(node);
  if (example) return `For example \`${example}\`.`;
  const fields = Object.keys(node.properties ?? {}).slice(0, 2);
  if (fields.length > 0 && typeof value === 'string') {
    return `Write it as \`{${fields.map((name) => `${name}: ...`).join(', ')}}\`.`;
  }
  return `Write ${orList(wanted.map((type) => TYPE_WORDS[type] ?? type))} here.`;
}

function notAllowed({ error, value, field }: Context): ReturnType<Explain> {
  const allowed = [error.params['allowedValues'] ?? error.params['allowedValue']]
    .flat()
    .map(String);
  const near = typeof value === 'string' ? nearest(value, allowed) : null;
  return {
    rule: 'not-allowed-value',
    message: `${field} cannot be ${show(value)}. Allowed: ${allowed.join(', ')}.`,
    hint: near
      ? `Did you mean \`${near}\`?`
      : `Write ${orList(allowed.map((word) => `\`${word}\``))}.`,
  };
}

function notADay({ value, field }: Context): ReturnType<Explain> {
  const isDayLike = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return {
    rule: 'not-a-date',
    message: isDayLike
      ? `${field} is ${value}, a day that no calendar has.`
      : `${field} has to be a day, not ${show(value)}.`,
    hint: 'Write it year-month-day, like 2027-05-31. A time in words goes under `timeline`.',
  };
}

function malformed({ node, value, field }: Context): ReturnType<Explain> {
  const about = node.description ? ` ${node.description}` : '';
  const example = exampleOf(node);
  return {
    rule: 'malformed-value',
    message: `${field} cannot be ${show(value)}.${about}`,
    hint: example ? `For example \`${example}\`.` : 'See the description in `pip schema`.',
  };
}

function emptyValue({ field }: Pick<Context, 'field'>): ReturnType<Explain> {
  return {
    rule: 'empty-value',
    message: `${field} is empty.`,
    hint: 'Fill it in, or take the line out.',
  };
}

function tooShort(context: Context): ReturnType<Explain> {
  const { error, value, field } = context;
  const limit = Number(error.params['limit']);
  if (limit <= 1) return emptyValue(context);
  const what = typeof value === 'string' ? 'letters' : 'fields';
  return {
    rule: 'empty-value',
    message: `${field} needs at least ${limit} ${what}.`,
    hint: 'Add what is missing.',
  };
}

function tooLong({ error, value, field }: Context): ReturnType<Explain> {
  const length = [...String(value)].length;
  return {
    rule: 'out-of-range',
    message: `${field} has ${length} letters; it cannot have more than ${String(error.params['limit'])}.`,
    hint: 'Say it shorter.',
  };
}

function tooFew({ error, field }: Context): ReturnType<Explain> {
  const limit = Number(error.params['limit']);
  return {
    rule: 'empty-value',
    message: `${field} needs at least ${limit} ${limit === 1 ? 'entry' : 'entries'}.`,
    hint: 'Add what is missing, or take the field out to use the default.',
  };
}

function tooMany({ error, field }: Context): ReturnType<Explain> {
  const limit = Number(error.params['limit']);
  return {
    rule: 'out-of-range',
    message: `${field} cannot have more than ${limit} ${limit === 1 ? 'entry' : 'entries'}.`,
    hint: 'Keep the most important ones.',
  };
}

const BOUNDS: Readonly<Record<string, string>> = {
  minimum: 'it cannot be less than',
  maximum: 'it cannot be more than',
  exclusiveMinimum: 'it has to be more than',
  exclusiveMaximum: 'it has to be less than',
};

function outOfRange({ error, value, field }: Context): ReturnType<Explain> {
  return {
    rule: 'out-of-range',
    message: `${field} is ${show(value)}; ${BOUNDS[error.keyword]} ${String(error.params['limit'])}.`,
    hint: 'Check the figure.',
  };
}

function notAMultiple({ error, value, field }: Context): ReturnType<Explain> {
  return {
    rule: 'out-of-range',
    message: `${field} is ${show(value)}; it has to be a multiple of ${String(error.params['multipleOf'])}.`,
    hint: 'Check the figure.',
  };
}
