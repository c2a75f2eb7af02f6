import { type SchemaNode, schemas } from '../../src/workspace/validators.js';

/** A node, and the schema whose `$defs` its references mean. */
interface Located {
  readonly node: SchemaNode;
  readonly schema: string;
}

/**
 * Another text for one that somebody wrote as they liked, at a place such as `sip.goals[].title`, or
 * for one that could stand there; nothing is added where it gives an empty one.
 */
export type Rewrite = (text: string, place: string) => string;

/** A node with all that it refers to, is put together of, or may be instead. */
function shapes({ node, schema }: Located): Located[] {
  const parts = [...(node.allOf ?? []), ...(node.anyOf ?? [])];
  const inside = parts.map((part) => ({ node: part, schema }));
  const referred = node.$ref === undefined ? [] : [targetOf(node.$ref, schema)];
  return [{ node, schema }, ...[...referred, ...inside].flatMap(shapes)];
}

/** What `common.schema.json#/$defs/measure` means or, in the same schema, `#/$defs/measure`. */
function targetOf(ref: string, from: string): Located {
  const [file = '', pointer = ''] = ref.split('#');
  const schema = file === '' ? from : file.replace('.schema.json', '');
  const { [pointer.split('/').at(-1) ?? '']: node = {} } = schemas[schema]?.$defs ?? {};
  return { node, schema };
}

const LIMITS = ['pattern', 'format', 'enum', 'const', 'maxLength'];

/** Whether any text may stand there: no pattern, format, list of words or length says which. */
const isFree = (nodes: readonly Located[]): boolean =>
  nodes.some(({ node }) => [node.type].flat().includes('string') && !isLimited(node)) &&
  nodes.every(({ node }) => node.enum === undefined);

const isLimited = (node: SchemaNode): boolean => LIMITS.some((limit) => Object.hasOwn(node, limit));

const isOpen = ({ node }: Located): boolean =>
  typeof node.additionalProperties === 'object' || node.additionalProperties === true;

/** The data of a document with every free text in it, names of open fields included, rewritten. */
export function rewriteTexts(schema: string, data: unknown, rewrite: Rewrite): unknown {
  return rewritten([{ node: schemas[schema] ?? {}, schema }], data, schema, rewrite);
}

function rewritten(
  at: readonly Located[],
  data: unknown,
  place: string,
  rewrite: Rewrite,
): unknown {
  const nodes = at.flatMap(shapes);
  if (typeof data === 'string') return isFree(nodes) ? rewrite(data, place) : data;
  if (Array.isArray(data)) {
    const items = below(nodes, ({ items: node }) => node);
    return data.map((item: unknown) => rewritten(items, item, `${place}[]`, rewrite));
  }
  if (typeof data !== 'object' || data === null) return data;
  const written = Object.entries(data).map(([key, value]: [string, unknown]) => {
    const named = below(nodes, ({ properties = {} }) =>
      Object.hasOwn(properties, key) ? properties[key] : undefined,
    );
    if (named.length > 0) return [key, rewritten(named, value, `${place}.${key}`, rewrite)];
    const others = below(nodes, ({ additionalProperties: open }) =>
      typeof open === 'object' ? open : undefined,
    );
    const name = nodes.some(isOpen) && isProse(key) ? rewrite(key, `${place}{}`) : key;
    return [name, rewritten(others, value, `${place}{}`, rewrite)];
  });
  return { ...added(nodes, data, place, rewrite), ...Object.fromEntries(written) };
}

/** Free texts that the data could have beside those that it has. */
function added(
  nodes: readonly Located[],
  data: object,
  place: string,
  rewrite: Rewrite,
): Readonly<Record<string, unknown>> {
  const names = new Set(nodes.flatMap(({ node }) => Object.keys(node.properties ?? {})));
  const missing = [...names].filter((name) => !Object.hasOwn(data, name));
  const texts = missing.flatMap((name): [string, string | string[]][] => {
    const inside = below(nodes, ({ properties = {} }) => properties[name]).flatMap(shapes);
    const here = `${place}.${name}`;
    if (isFree(inside) && !inside.some(isContainer)) {
      const text = rewrite('', here);
      return text === '' ? [] : [[name, text]];
    }
    const items = below(inside, ({ items: node }) => node).flatMap(shapes);
    if (!isFree(items) || items.some(isContainer)) return [];
    const both = [0, 1].map(() => rewrite('', `${here}[]`)).filter((text) => text !== '');
    return both.length === 0 ? [] : [[name, both]];
  });
  return Object.fromEntries(texts);
}

const isContainer = ({ node }: Located): boolean =>
  [node.type].flat().some((type) => type === 'object' || type === 'array');

/** Names of open fields are words of the glossary, or ids of cycles and groups. */
const isProse = (key: string): boolean => /^[A-Z]/.test(key);

function below(
  nodes: readonly Located[],
  pick: (node: SchemaNode) => SchemaNode | undefined,
): Located[] {
  return nodes.flatMap(({ node, schema }) => {
    const found = pick(node);
    return found === undefined ? [] : [{ node: found, schema }];
  });
}
