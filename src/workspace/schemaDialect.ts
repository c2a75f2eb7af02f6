import type { Path } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { linearPattern } from './linearPattern.ts';
import { type Fields, isFields } from './ownSchema.ts';
import type { RuledFinding } from './readDocument.ts';
import { typeOf } from './schemaNodes.ts';

/** A schema inside a schema file, and where it stands. */
export interface SchemaSpot {
  readonly node: Fields;
  readonly path: Path;
}

/** A check of a keyword's value, and what it wants in words. */
type Wanted = readonly [check: (value: unknown) => boolean, what: string];

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';
const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object'];
const MAX_WORDS = 500;
const MAX_SCHEMAS = 3000;
/** So many findings are shown of a file. */
export const MAX_FINDINGS = 20;

const isText = (value: unknown): value is string => typeof value === 'string';
const isListOf = (check: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= MAX_WORDS &&
  value.every(check) &&
  isDistinct(value);
const isScalar = (value: unknown): boolean => typeof value !== 'object' && value !== undefined;
const isScalarType = (value: unknown): boolean => TYPES.slice(0, 4).some((type) => type === value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

const TEXT: Wanted = [isText, 'a text'];
const FLAG: Wanted = [(value) => typeof value === 'boolean', 'true or false'];
const COUNT: Wanted = [isCount, 'a whole number'];
const NUMBER: Wanted = [(value) => typeof value === 'number', 'a number'];
const PARTS: Wanted = [
  (value) => isFields(value) && Object.values(value).every(isFields),
  'a mapping of schemas by name',
];
const SCHEMAS: Wanted = [isListOf(isFields), 'a list of schemas'];

/** Keywords that a workspace's schema may use: those whose faults can be told in plain words. */
const KEYWORDS: Readonly<Record<string, Wanted>> = {
  $ref: TEXT,
  $comment: TEXT,
  title: TEXT,
  description: TEXT,
  examples: [Array.isArray, 'a list'],
  default: [() => true, 'a value'],
  type: [
    (value) => TYPES.some((type) => type === value) || isListOf(isScalarType)(value),
    `one of ${TYPES.join(', ')}`,
  ],
  enum: [isListOf(isScalar), `a list of 1 to ${MAX_WORDS} texts or numbers, each once`],
  const: [isScalar, 'a text, a number, true or false'],
  properties: PARTS,
  required: [
    (value) => Array.isArray(value) && value.every(isText) && isDistinct(value),
    'a list of names, each once',
  ],
  additionalProperties: [
    (value) => typeof value === 'boolean' || isFields(value),
    'true, false or a schema',
  ],
  unevaluatedProperties: FLAG,
  items: [isFields, 'a schema'],
  allOf: SCHEMAS,
  anyOf: SCHEMAS,
  minItems: COUNT,
  maxItems: COUNT,
  minProperties: COUNT,
  maxProperties: COUNT,
  minLength: COUNT,
  maxLength: COUNT,
  minimum: NUMBER,
  maximum: NUMBER,
  exclusiveMinimum: NUMBER,
  exclusiveMaximum: NUMBER,
  multipleOf: [(value) => typeof value === 'number' && value > 0, 'a number above zero'],
  pattern: TEXT,
  format: [(value) => value === 'date', '`date`; other forms of texts are a `pattern`'],
};

/** Keywords that belong to the file as a whole. */
const AT_TOP: Readonly<Record<string, Wanted>> = {
  $schema: [(value) => value === DRAFT || value === `${DRAFT}#`, `"${DRAFT}"`],
  $id: TEXT,
  $defs: PARTS,
  'x-about': [
    (value) => ['school', 'district', 'both'].some((word) => word === value),
    'school, district or both',
  ],
  'x-confidential': FLAG,
  'x-form': FLAG,
};
const AT_FIELD: Readonly<Record<string, Wanted>> = { 'x-level': [isFields, 'a mapping'] };

const isDistinct = (list: readonly unknown[]): boolean => new Set(list).size === list.length;

/** Every schema in a schema file, the file itself first. Malformed parts are passed over. */
export function* schemasIn(node: Fields, path: Path = []): Generator<SchemaSpot> {
  yield { node, path };
  for (const name of ['properties', '$defs', 'allOf', 'anyOf']) {
    const list = Object.hasOwn(node, name) ? node[name] : undefined;
    const entries = Array.isArray(list) ? [...list.entries()] : Object.entries(list ?? {});
    for (const [key, part] of typeOf(list) === 'string' ? [] : entries) {
      if (isFields(part)) yield* schemasIn(part, [...path, name, key]);
    }
  }
  for (const name of ['items', 'additionalProperties']) {
    const part = Object.hasOwn(node, name) ? node[name] : undefined;
    if (isFields(part)) yield* schemasIn(part, [...path, name]);
  }
}

/**
 * Whether a file keeps to the keywords, and each of them to its values. Stops when there is more
 * wrong than is shown: a pattern takes a while to be found too large.
 */
export function checkDialect(data: Fields): RuledFinding[] {
  const spots = [...schemasIn(data)];
  if (spots.length > MAX_SCHEMAS) {
    const message = `This file holds ${spots.length} schemas; at most ${MAX_SCHEMAS} are read.`;
    return [{ rule: 'faulty-schema', path: [], message }];
  }
  const found: RuledFinding[] = [];
  for (const { node, path } of spots) {
    for (const [keyword, value] of Object.entries(node)) {
      if (found.length >= MAX_FINDINGS) return found;
      found.push(...checkKeyword(keyword, value, path));
    }
  }
  return found;
}

function keywordsAt(path: Path): Readonly<Record<string, Wanted>> {
  if (path.length === 0) return { ...KEYWORDS, ...AT_TOP };
  return path.at(-2) === 'properties' ? { ...KEYWORDS, ...AT_FIELD } : KEYWORDS;
}

function checkKeyword(keyword: string, value: unknown, at: Path): RuledFinding[] {
  const path = [...at, keyword];
  const keywords = keywordsAt(at);
  const wanted = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
  if (!wanted) {
    const near = nearest(keyword, Object.keys(keywords));
    const elsewhere = Object.hasOwn({ ...AT_TOP, ...AT_FIELD }, keyword);
    return [
      {
        rule: 'faulty-schema',
        path,
        on: 'key',
        message: elsewhere
          ? `\`${keyword}\` does not belong here.`
          : `Schemas of a workspace know no keyword \`${keyword}\`.`,
        hint: elsewhere
          ? placeOfKeyword(keyword)
          : near
            ? `Did you mean \`${near}\`?`
            : `Keywords: ${Object.keys(keywords).join(', ')}.`,
      },
    ];
  }
  const [check, what] = wanted;
  if (!check(value)) {
    const message = `\`${keyword}\` has to be ${what}.`;
    return [{ rule: 'faulty-schema', path, message, hint: 'Correct it, or take it out.' }];
  }
  return keyword === 'pattern' ? checkPattern(String(value), path) : [];
}

const placeOfKeyword = (keyword: string): string =>
  keyword === 'x-level'
    ? 'It stands on the field that holds the parts, under `properties`.'
    : 'It stands at the top of the file.';

function checkPattern(pattern: string, path: Path): RuledFinding[] {
  const compiled = linearPattern(pattern);
  if (typeof compiled !== 'string') return [];
  const hint = 'Letters, classes like [A-Z], groups, | and * + ? {2,5} are known.';
  return [{ rule: 'unsafe-pattern', path, message: compiled, hint }];
}
