import type { Path } from '../model/diagnostic.ts';
import type { RuledFinding } from './readDocument.ts';
import { type Definitions, flatten, typeOf } from './schemaNodes.ts';
import { inline } from './schemaWords.ts';
import type { SchemaNode } from './validators.js';

const WORDS = ['title', 'description', 'examples', '$comment'];
const ON_LISTS = ['minItems', 'maxItems'];
const ON_MAPPINGS = ['minProperties', 'maxProperties'];
const ON_VALUES = [
  ...['enum', 'const', 'pattern', 'minLength', 'maxLength'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
];

/** Keywords that say something about a schema and check nothing. */
export const isAboutSchema = (keyword: string): boolean => WORDS.includes(keyword);

/** Keywords that can only allow less. */
export const isNarrowing = (keyword: string): boolean =>
  [...ON_LISTS, ...ON_MAPPINGS, ...ON_VALUES].includes(keyword);

/** Whether what is said again about a field that is there already allows less of it and no more. */
export function checkNarrowing(
  field: string,
  shipped: SchemaNode,
  own: SchemaNode,
  path: Path,
  definitions: Definitions,
): RuledFinding[] {
  const whole = flatten(shipped, definitions);
  const isScalar = !whole.anyOf && whole.type !== 'array' && whole.type !== 'object';
  const narrowing = [
    ...(whole.type === 'array' ? ON_LISTS : []),
    ...(whole.type === 'object' ? ON_MAPPINGS : []),
    ...(isScalar && whole.const === undefined ? ON_VALUES : []),
  ];
  const allowed = [...WORDS, 'x-level', ...narrowing];
  const other = Object.keys(own).find((keyword) => !allowed.includes(keyword));
  const fault = (at: Path, message: string, hint: string): RuledFinding[] => [
    { rule: 'schema-clash', path: at, on: 'key', message, hint },
  ];
  if (other !== undefined) {
    return fault(
      [...path, other],
      `There is a field \`${field}\` already, and \`${other}\` would change what it is.`,
      narrowing.length > 0
        ? `Choose another name, or narrow the field with ${narrowing.join(', ')}.`
        : 'Choose another name.',
    );
  }
  const values = own.enum ?? (own.const === undefined ? [] : [own.const]);
  const alien = values.find((value) => !isPossible(value, whole));
  if (alien !== undefined) {
    return fault(
      [...path, own.enum ? 'enum' : 'const'],
      `\`${field}\` can never be \`${inline(alien)}\`: ${possible(whole)}.`,
      'Leave out what is not allowed already.',
    );
  }
  const twice = ['pattern', 'multipleOf'].find((keyword) => keyword in own && keyword in whole);
  if (twice === undefined) return [];
  return fault([...path, twice], `\`${field}\` has a \`${twice}\` already.`, 'Take this one out.');
}

function isPossible(value: unknown, { enum: words, type }: SchemaNode): boolean {
  if (words) return words.includes(value);
  const types = [type ?? []].flat();
  const own = typeOf(value);
  return (
    types.length === 0 || types.includes(own) || (own === 'integer' && types.includes('number'))
  );
}

function possible({ enum: words, type }: SchemaNode): string {
  if (words) return `allowed are ${words.map(String).join(', ')}`;
  return `it is of type ${[type ?? []].flat().join(' or ')}`;
}

/** The field with both put together. */
export function narrowed(
  shipped: SchemaNode,
  own: SchemaNode,
  definitions: Definitions,
): SchemaNode {
  const whole = flatten(shipped, definitions);
  // A shorter list of words takes the place of the longer one, so that a wrong word is told once.
  if (own.enum && whole.enum) return { ...whole, ...own };
  if (shipped.$ref !== undefined) return { ...shipped, ...own };
  const tighter = Object.entries(own).map(([keyword, value]: [string, unknown]) => {
    const before = (shipped as Readonly<Record<string, unknown>>)[keyword];
    if (typeof before !== 'number' || typeof value !== 'number') return [keyword, value];
    return [keyword, /max/i.test(keyword) ? Math.min(before, value) : Math.max(before, value)];
  });
  return { ...shipped, ...(Object.fromEntries(tighter) as SchemaNode) };
}
