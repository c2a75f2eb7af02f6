import { entryByName } from './misplacedField.ts';
import type { Explain, SchemaFault } from './schemaFault.ts';
import { schemaAt } from './schemaNodes.ts';
import { describe, exampleOf, orList, TYPE_WORDS } from './schemaWords.ts';
import type { SchemaNode } from './validators.js';

/** Says of which sort a value has to be, and how it is written then. */
export function explainWrongType(context: SchemaFault): ReturnType<Explain> {
  const { error, value, field } = context;
  const wanted = [error.params['type']].flat().map(String);
  const names = wanted.map((type) => TYPE_WORDS[type] ?? type);
  return (
    underNoName(context) ?? {
      rule: 'wrong-type',
      message: `${field} has to be ${orList(names)}, not ${describe(value)}.`,
      hint: typeHint(context, wanted),
    }
  );
}

/** Fields of a cycle's entry that stand where the name of the cycle belongs: one slip, told once. */
function underNoName({ path, schema, data, definitions }: SchemaFault): ReturnType<Explain> | null {
  const above = path.slice(0, -1);
  const entry = entryByName(schemaAt(schema, above, data), definitions);
  const name = String(path.at(-1));
  if (!Object.hasOwn(entry?.properties ?? {}, name)) return null;
  const whole = String(above.at(-1));
  return {
    rule: 'wrong-type',
    path: above,
    on: 'key',
    message: `What stands under \`${whole}\` is said of no cycle.`,
    hint: `Write the cycle before it: \`${whole}: {fall: {...}}\`.`,
  };
}

function typeHint(
  { node, path, value, schema, data }: SchemaFault,
  wanted: readonly string[],
): string {
  if (wanted.includes('string') && typeof value === 'number') {
    const isOfForm = node.pattern === undefined || new RegExp(node.pattern, 'u').test(`${value}`);
    if (isOfForm) return 'Put it in quotes: without them zeros at the front and the end are lost.';
  }
  if (wanted.includes('number') && typeof value === 'string') {
    const number = value.replace(/[$€£%\s]|,(?=\d{3}\b)/g, '');
    if (/^-?\d+(\.\d+)?$/.test(number)) return `Write the number alone: ${number}.`;
  }
  if (path.at(-1) === 'rating' && typeof value === 'string') {
    return "Write the rating's number, like `2`; `pip rate` takes its words, too.";
  }
  const several = `${String(path.at(-1))}s`;
  const around = schemaAt(schema, path.slice(0, -1), data);
  if (Array.isArray(value) && Object.hasOwn(around.properties ?? {}, several)) {
    return `Several stand under \`${several}\`.`;
  }
  return exampleHint(node, wanted, value);
}

const DASHES = 'Begin each entry on a line of its own with a dash and a space';

function exampleHint(node: SchemaNode, wanted: readonly string[], value: unknown): string {
  if (wanted.includes('array')) {
    if (typeof value === 'string' && /^\s*[•‣▪·–—*-]/.test(value))
      return 'Begin each entry with an ordinary dash and a space after it.';
    return typeof value === 'object' ? `${DASHES}.` : `${DASHES}, or write [a, b] for them.`;
  }
  const example = exampleOf(node);
  if (example) return `For example \`${example}\`.`;
  const fields = Object.keys(node.properties ?? {}).slice(0, 2);
  if (fields.length > 0 && typeof value === 'string') {
    return `Write it as \`{${fields.map((name) => `${name}: ...`).join(', ')}}\`.`;
  }
  return `Write ${orList(wanted.map((type) => TYPE_WORDS[type] ?? type))} here.`;
}
