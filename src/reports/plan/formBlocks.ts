import type { OutlineField } from '../../model/outline.ts';
import type { Block, BoxBlock } from '../../model/planDocument.ts';
import { blockOf, type Filled } from './blocks.ts';
import { hintOf } from './hintOf.ts';
import { measureBlocks } from './measures.ts';
import type { Sources } from './source.ts';
import { cell, entriesTable } from './tables.ts';
import { ticksOf } from './ticks.ts';
import { isEmpty, isMapping, valueLine } from './values.ts';

/** The seed's form has room for three steps; a list that is empty has as many entries to fill in. */
export const ROOM = 3;

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

/** Whether a field is a box of its own, without a heading. */
export const isBox = ({ type }: OutlineField): boolean => BOXES.has(type);

/** A box to write in, or one with all choices in it. */
export function looseBlock([field, value]: Filled, sources: Sources): Block {
  if (field.type !== 'choice' && field.type !== 'yes_no') return boxOf([field, value], sources);
  const choices = field.type === 'choice' ? field.choices : YES_NO;
  return { type: 'ticks', label: field.label, hint: hintOf(field), ...ticksOf(choices, value) };
}

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
    hint: isLong || isParts ? hintOf(field) : null,
    text: said,
    items,
    size: isLong ? 'area' : 'line',
  };
}

const plain = (value: unknown, field: OutlineField, sources: Sources): string =>
  field.type === 'prose' && typeof value === 'string' ? value : valueLine(value, field, sources);

/** The field as blocks; null where it has parts with boxes of their own. */
export function formBlocks([field, value]: Filled, sources: Sources): Block[] | null {
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
