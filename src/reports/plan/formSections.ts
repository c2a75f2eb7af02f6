import { levelOfField } from '../../kinds/levels.ts';
import { componentTitle } from '../../model/component.ts';
import type { OutlineField } from '../../model/outline.ts';
import type { Block, BoxBlock, Section } from '../../model/planDocument.ts';
import { blockOf, type Filled } from './blocks.ts';
import { measureBlocks } from './measures.ts';
import type { Sources } from './source.ts';
import { cell, entriesTable } from './tables.ts';
import { ticksOf } from './ticks.ts';
import {
  fieldsWithValues,
  isEmpty,
  isMapping,
  type Mapping,
  styleOf,
  valueLine,
} from './values.ts';

/** The seed's form has room for three steps; a list of parts that is empty prints as many. */
const ROOM = 3;

/** Deeper than this a form has no boxes in boxes. */
const DEEPEST = 6;

/** Fields of a form as sections in order: short boxes in a row stand together. */
export function formSections(
  fields: readonly Filled[],
  depth: number,
  sources: Sources,
): Section[] {
  const sections: Section[] = [];
  let loose: Block[] = [];
  const close = (): void => {
    if (loose.length > 0) sections.push(bare(loose, depth));
    loose = [];
  };
  for (const field of fields) {
    if (isBox(field[0]) || isEmptyInside(field, depth)) {
      loose.push(looseBlock(field, sources));
      continue;
    }
    close();
    sections.push(headed(field, depth, sources));
  }
  close();
  return sections;
}

const BOXES = new Set([
  'text',
  'prose',
  'date',
  'number',
  'person',
  'people',
  'id',
  'reference',
  'list',
  'choice',
  'yes_no',
  'any',
]);

const isBox = ({ type }: OutlineField): boolean => BOXES.has(type);

/** Parts that a part does not have: one box says so, where their own boxes would fill pages. */
const isEmptyInside = ([{ type }, value]: Filled, depth: number): boolean =>
  depth > 2 && isEmpty(value) && !['ticks', 'group'].includes(type);

/** A box to write in, or one with all choices in it. */
function looseBlock([field, value]: Filled, sources: Sources): Block {
  if (field.type !== 'choice' && field.type !== 'yes_no') return boxOf([field, value], sources);
  const choices = field.type === 'choice' ? field.choices : YES_NO;
  return { type: 'ticks', label: field.label, hint: field.description, ...ticksOf(choices, value) };
}

const bare = (blocks: readonly Block[], depth: number): Section => ({
  depth,
  style: 'boxes',
  group: null,
  eyebrow: null,
  title: '',
  hint: null,
  blocks,
  sections: [],
});

/** A labelled box: a line for what is short, an area for what is written at length. */
function boxOf([field, value]: Filled, sources: Sources): BoxBlock {
  const isParts = !BOXES.has(field.type);
  const isLong = ['prose', 'any'].includes(field.type) || (field.isList && !isParts);
  const items =
    Array.isArray(value) && value.length > 1
      ? value.map((entry) => valueLine([entry], field, sources))
      : [];
  const said = isEmpty(value) || items.length > 0 ? null : plain(value, field, sources);
  return {
    type: 'box',
    label: field.label,
    hint: isLong || isParts ? field.description : null,
    text: said,
    items,
    size: isLong ? 'area' : 'line',
  };
}

const plain = (value: unknown, field: OutlineField, sources: Sources): string =>
  field.type === 'prose' && typeof value === 'string' ? value : valueLine(value, field, sources);

/** A field that needs a heading: boxes to tick, a table, or parts with boxes of their own. */
function headed(filled: Filled, depth: number, sources: Sources): Section {
  const [field] = filled;
  const { blocks, sections } = contentOf(filled, depth, sources);
  return {
    depth: Math.min(depth, DEEPEST),
    style: `form ${styleOf('type', field.type)}`,
    group: null,
    eyebrow: null,
    title: field.label,
    hint: field.description,
    blocks,
    sections,
  };
}

function contentOf(
  [field, value]: Filled,
  depth: number,
  sources: Sources,
): Pick<Section, 'blocks' | 'sections'> {
  const blocks = formBlocks([field, value], sources);
  if (blocks) return { blocks, sections: [] };
  if (field.type === 'components' || field.type === 'table') {
    return { blocks: [], sections: partSections([field, value], depth + 1, sources) };
  }
  const group = isMapping(value) ? value : {};
  return {
    blocks: [],
    sections: formSections(formFields(group, field.children), depth + 1, sources),
  };
}

/** The field as blocks; null where it has parts with boxes of their own. */
function formBlocks([field, value]: Filled, sources: Sources): Block[] | null {
  switch (field.type) {
    case 'ticks':
      return [{ type: 'ticks', label: null, hint: null, ...ticksOf(field.choices, value) }];
    case 'measures':
      return measuresOf([field, value], sources);
    case 'table':
      return holdsTables(field) ? null : [rowsOf([field, value], sources)];
    case 'components':
      return null;
    case 'group':
      return field.children.every(({ type }) => type === 'yes_no') && field.children.length > 0
        ? [flags(field, value)]
        : null;
    default:
      return isEmpty(value) ? [emptyBox(field)] : blockOf([field, value], null, sources);
  }
}

/** Whether entries have tables of their own, which no cell can hold. */
const holdsTables = ({ children }: OutlineField): boolean =>
  children.some(({ type }) => ['table', 'components', 'measures'].includes(type));

const YES_NO = [
  { value: true, label: 'Yes', isTitled: true },
  { value: false, label: 'No', isTitled: true },
];

/** A mapping of yes and no is a list of boxes to tick. */
function flags({ children }: OutlineField, value: unknown): Block {
  const chosen = isMapping(value) ? value : {};
  const choices = children.map(({ name, label }) => ({ value: name, label, isTitled: false }));
  const ticked = children.map(({ name }) => name).filter((name) => chosen[name] === true);
  return { type: 'ticks', label: null, hint: null, ...ticksOf(choices, ticked) };
}

const emptyBox = ({ label }: OutlineField): BoxBlock => ({
  type: 'box',
  label,
  hint: null,
  text: null,
  items: [],
  size: 'area',
});

function measuresOf([field, value]: Filled, sources: Sources): Block[] {
  const ids = (Array.isArray(value) ? value : []).map((entry) => (entry as { id?: unknown }).id);
  const found = sources.plan.measures.filter(({ id }) => ids.includes(id));
  if (found.length === 0) return [emptyBox(field)];
  return found.flatMap((measure) => measureBlocks(measure, field.children, sources));
}

/** A table with the columns of the form, and empty rows to write in where there are none. */
function rowsOf([field, value]: Filled, sources: Sources): Block {
  const entries = (Array.isArray(value) ? value : []).filter(isMapping);
  const table = entriesTable(entries, field, sources, null, true);
  if (entries.length > 0) return table;
  const rows = Array.from({ length: ROOM }, () => table.columns.map(() => cell('')));
  return { ...table, rows };
}

/** Parts one after the other, each with all of its boxes. */
function partSections([field, value]: Filled, depth: number, sources: Sources): Section[] {
  const entries = isEmpty(value) ? [] : Array.isArray(value) ? value : [value];
  const isSingle = !field.isList;
  const blanks = isSingle ? 1 : ROOM;
  const all: unknown[] = entries.length > 0 ? entries : Array.from({ length: blanks }, () => ({}));
  return all.filter(isMapping).flatMap((entry, index) => {
    const fields = partFields(entry, field, sources);
    if (isSingle) return formSections(fields, depth, sources);
    return [partSection(entry, index, [field, fields], depth, sources)];
  });
}

function partSection(
  entry: Mapping,
  index: number,
  [field, fields]: readonly [OutlineField, readonly Filled[]],
  depth: number,
  sources: Sources,
): Section {
  const component = sources.componentOf(entry);
  const label = component?.levelLabel ?? singular(field.label);
  const code = component?.data.code;
  const named = component && entry['title'] !== undefined ? `: ${componentTitle(component)}` : '';
  const inner = formSections(
    fields.filter(([{ name }]) => !(named !== '' && name === 'title') && name !== 'code'),
    depth + 1,
    sources,
  );
  return {
    depth: Math.min(depth, DEEPEST),
    style: 'form entry',
    group: null,
    eyebrow: null,
    title: `${label} ${code ?? index + 1}${named}`,
    hint: null,
    blocks: [],
    sections: inner,
  };
}

const singular = (label: string): string => label.replace(/ies$/, 'y').replace(/s$/, '');

/** Steps have a day by which they are done, whoever declares it; progress comes last. */
function partFields(entry: Mapping, field: OutlineField, { workspace, plan }: Sources): Filled[] {
  const levels = workspace.kinds.find(({ id }) => id === plan.kind)?.levels ?? [];
  const isStep = levelOfField(field.name, levels).role === 'step';
  const children = field.children.map((child) =>
    isStep && child.name === 'due' ? { ...child, isRequired: true } : child,
  );
  const isLast = ([{ name }]: Filled) => name === 'progress' || name === 'custom';
  const fields = formFields(entry, children);
  return [...fields.filter((each) => !isLast(each)), ...fields.filter(isLast)];
}

/** Fields that no form shows a box for. */
const BOOKKEEPING = new Set(['id', 'kind', 'format', 'custom', 'code', 'visibility', 'uses']);

/** What an entry says first, whoever declared it. */
const ALWAYS = new Set(['statement', 'title']);

/** Fields of a part that print: all that the form declares, and whatever else is filled. */
export function formFields(data: Mapping, outline: readonly OutlineField[]): Filled[] {
  const filled = fieldsWithValues(data, outline);
  const values = new Map(filled.map(([field, value]) => [field.name, value]));
  const hasText = [...ALWAYS].some((name) => values.has(name));
  const prints = ({ name, isOwn, isRequired }: OutlineField): boolean =>
    values.has(name) || (!BOOKKEEPING.has(name) && (isOwn || isRequired));
  const own = outline.filter(prints);
  const said = outline.find(({ name }) => name === 'statement');
  const lead = !hasText && said && !own.some(({ name }) => ALWAYS.has(name)) ? [said] : [];
  const names = new Set(outline.map(({ name }) => name));
  return [
    ...[...lead, ...own].map((field): Filled => [field, values.get(field.name)]),
    ...filled.filter(([{ name }]) => !names.has(name)),
  ];
}
