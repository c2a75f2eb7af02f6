import { typeOf } from './schemaNodes.ts';
import type { SchemaNode } from './validators.js';

/** What the types of JSON Schema are called by people. */
export const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  null: 'empty',
};

/** A value by its type and, where it is short, by itself: `the text "soon"`. */
export const describe = (value: unknown): string => {
  if (typeof value === 'object') return TYPE_WORDS[typeOf(value)] ?? 'that';
  return `${typeof value === 'number' ? 'the number' : 'the text'} ${show(value)}`;
};

/** With a capital at the beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A short value as it stands in the file, a long one shortened. */
export function show(value: unknown): string {
  if (typeof value === 'string')
    return `"${value.length > 60 ? `${value.slice(0, 57)}...` : value}"`;
  return typeof value === 'object' ? describe(value) : String(value);
}

/** `an action`, `a root cause`. */
export function aThing({ title = 'part' }: SchemaNode): string {
  const word = /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
  return `${/^[aeio]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** "an `id`", "a `title`". */
/** A field with its article: an `id`. */
export const aField = (name: string): string => `${/^[aeio]/.test(name) ? 'an' : 'a'} \`${name}\``;

/** `a`, `a or b`, `a, b or c`. */
export function orList(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A value as it is written in one line of YAML. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, part]) => `${key}: ${inline(part)}`);
    return `{${fields.join(', ')}}`;
  }
  return String(value);
}

/** The first example of a schema, in one line; empty where there is none. */
export function exampleOf(node: SchemaNode | undefined): string {
  const [example] = node?.examples ?? [];
  return example === undefined ? '' : inline(example);
}
