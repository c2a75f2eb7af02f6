import { levelOfField } from '../../kinds/levels.ts';
import type { OutlineField } from '../../model/outline.ts';
import type { Filled } from './blocks.ts';
import type { Sources } from './source.ts';
import { fieldsWithValues, type Mapping } from './values.ts';

/** Steps have a day by which they are done, whoever declares it; progress comes last. */
export function partFields(
  entry: Mapping,
  field: OutlineField,
  { workspace, plan }: Sources,
): Filled[] {
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
  const isLed = own.some(({ name }) => ALWAYS.has(name) || name === 'description');
  const lead = !hasText && said && !isLed ? [said] : [];
  const names = new Set(outline.map(({ name }) => name));
  return [
    ...[...lead, ...own].map((field): Filled => [field, values.get(field.name)]),
    ...filled.filter(([{ name }]) => !names.has(name)),
  ];
}
