import { type Choice, type FieldType, humanised, type OutlineField } from '../model/outline.ts';
import { type Definitions, definitionOf, flatten, type Schema } from './schemaNodes.ts';
import { inline } from './schemaWords.ts';
import type { SchemaNode } from './validators.js';

/** What the node type leaves out because only outlines read it. */
type Node = SchemaNode & { readonly format?: string; readonly oneOf?: readonly SchemaNode[] };

/** Where the walk stands: the known parts, and those that it is inside of. */
interface Walk {
  readonly definitions: Definitions;
  readonly inside: readonly string[];
}

interface Declared {
  readonly node: SchemaNode;
  readonly isOwn: boolean;
  readonly isRequired: boolean;
}

/** The fields of a kind in the order of its schema: those it shares with all kinds come first. */
export function outlineOf({
  root,
  definitions,
}: Pick<Schema, 'root' | 'definitions'>): OutlineField[] {
  return fieldsOf(root, { definitions, inside: [] });
}

function fieldsOf(node: SchemaNode, walk: Walk): OutlineField[] {
  return [...declaredIn(node, walk)].map(([name, declared]) => fieldOf(name, declared, walk));
}

const partName = ({ $ref }: SchemaNode): string | undefined => $ref?.split('/').at(-1);

const partOf = ({ $ref }: SchemaNode, { definitions }: Walk): SchemaNode | undefined =>
  $ref === undefined ? undefined : definitionOf($ref, definitions);

/** Every field with whether the node itself declares it: a reference does, `allOf` takes over. */
function declaredIn(node: SchemaNode, walk: Walk): Map<string, Declared> {
  const fields = new Map<string, Declared>();
  const add = (name: string, declared: Declared): void => {
    const known = fields.get(name);
    const isRequired = declared.isRequired || (known?.isRequired ?? false);
    fields.set(name, { ...declared, isRequired });
  };
  for (const part of node.allOf ?? []) {
    for (const [name, declared] of declaredIn(part, walk)) add(name, { ...declared, isOwn: false });
  }
  const part = partOf(node, walk);
  if (part) for (const [name, declared] of declaredIn(part, walk)) add(name, declared);
  const required = new Set(node.required ?? []);
  for (const [name, property] of Object.entries(node.properties ?? {})) {
    add(name, { node: property, isOwn: true, isRequired: required.has(name) });
  }
  for (const [name, declared] of fields) {
    if (required.has(name)) fields.set(name, { ...declared, isRequired: true });
  }
  return fields;
}

function fieldOf(name: string, { node, isOwn, isRequired }: Declared, walk: Walk): OutlineField {
  const whole = merged(node, walk);
  const entry = whole.items ?? node;
  const description = node.description ?? '';
  const choices = choicesOf(whole.items ? merged(whole.items, walk) : whole);
  const inner = innerWalk([node, entry], walk);
  const children = inner === null ? [] : fieldsOf(entry, inner);
  return {
    name,
    label: node.title ?? printedLabel(description) ?? humanised(name),
    description: printedHint(description),
    type: typeOfField(node, whole, walk),
    isOwn,
    isRequired,
    isList: whole.type === 'array',
    choices,
    children,
  };
}

/** Schemas of printed forms say in a description which box a field is: `Box "Goal Status": ...`. */
const BOX = /^Box(?:es ticked under)? "([^"]+)"[:,.]?\s*/;

const printedLabel = (description: string): string | undefined => BOX.exec(description)?.[1];

/** What only somebody who writes the file needs to know. */
const FOR_AUTHORS = /`|"|\bids?\b|\.yaml|configuration|left out|\bprints?\b/i;

/** The description as far as it speaks to the reader of the page. */
function printedHint(description: string): string | null {
  const text = description.replace(BOX, '');
  if (text === '' || FOR_AUTHORS.test(text)) return null;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Goes one part deeper; null where a part would be inside itself. */
function innerWalk(nodes: readonly SchemaNode[], walk: Walk): Walk | null {
  const names = [...new Set(nodes.map(partName).filter((name) => name !== undefined))];
  if (names.some((name) => walk.inside.includes(name))) return null;
  return { ...walk, inside: [...walk.inside, ...names] };
}

/** The node with its references merged in, parts of the schema's own included. */
function merged(node: SchemaNode, { definitions }: Walk): Node {
  return flatten(node, definitions);
}

/** Parts that every schema shares and that print in a way of their own. */
const BY_PART: Readonly<Record<string, FieldType>> = {
  date: 'date',
  id: 'id',
  ids: 'id',
  reference: 'reference',
  references: 'reference',
  person: 'person',
  measures: 'measures',
  progress: 'progress',
};
const BY_ENTRY: Readonly<Record<string, FieldType>> = {
  person: 'people',
  measure: 'measures',
  budgetLine: 'budget',
  id: 'id',
  reference: 'reference',
};

function typeOfField(node: SchemaNode, whole: Node, walk: Walk): FieldType {
  const named = BY_PART[partName(node) ?? ''];
  if (named) return named;
  if (whole.type === 'array') return typeOfList(whole.items ?? {}, walk);
  if (choicesOf(whole).length > 0) return 'choice';
  if (whole.type === 'object') return typeOfMapping(node, walk);
  if (whole.type === 'boolean') return 'yes_no';
  if (whole.type === 'number' || whole.type === 'integer') return 'number';
  if (whole.type === 'string') return typeOfText(node, whole);
  return 'any';
}

function typeOfText(node: SchemaNode, whole: Node): FieldType {
  if (whole.format === 'date') return 'date';
  const isShort = (node.examples ?? []).some(
    (text) => typeof text === 'string' && text.length < 60,
  );
  return partName(node) === 'text' && !isShort ? 'prose' : 'text';
}

function typeOfMapping(node: SchemaNode, walk: Walk): FieldType {
  const fields = declaredIn(node, walk);
  if (fields.size === 0) return 'entries';
  return fields.has('id') ? 'components' : 'group';
}

function typeOfList(items: SchemaNode, walk: Walk): FieldType {
  const named = BY_ENTRY[partName(items) ?? ''];
  if (named) return named;
  const entry = merged(items, walk);
  if (choicesOf(entry).length > 0) return 'ticks';
  const fields = declaredIn(items, walk);
  if (fields.has('id')) return 'components';
  return fields.size > 0 ? 'table' : 'list';
}

/** The allowed values: an `enum`, or alternatives of one constant each that may carry titles. */
function choicesOf(node: Node): Choice[] {
  const listed: Node[] = (node.enum ?? []).map((value) => ({ const: value }));
  const alternatives = [...listed, ...(node.oneOf ?? node.anyOf ?? [])];
  if (alternatives.some((each) => each.const === undefined)) return [];
  return alternatives.map(({ const: value, title }) => ({
    value: value as Choice['value'],
    label: title ?? humanised(inline(value)),
    isTitled: title !== undefined,
  }));
}
