import { isDay, longDate } from '../../model/dates.ts';
import { decimalsOf, formatNumber } from '../../model/numbers.ts';
import { humanised, type OutlineField } from '../../model/outline.ts';
import type { Fact } from '../../model/planDocument.ts';
import { idText, referenceTexts } from './references.ts';
import { cycleName, type Sources } from './source.ts';
import { choiceText } from './ticks.ts';

export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name as a class of the page: letters and dashes, apart from the classes of other reports. */
export function styleOf(what: 'level' | 'field' | 'type', name: string): string {
  return `${what}-${name
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/[^a-z-]/g, '')}`;
}

/** Whether a value says nothing: absent, or an empty text, list or mapping. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return isMapping(value) && Object.values(value).every(isEmpty);
}

/** What identifies a part to the program and says nothing to a reader. */
const BOOKKEEPING = new Set(['id', 'kind', 'format', 'uses']);

/** Fields of a person or a member of a team, which follow each other without labels. */
const PERSONAL = new Set(['name', 'title', 'role', 'body', 'responsibility']);

/** The fields of a mapping with their values: those of the outline in its order, then all others. */
export function fieldsWithValues(
  data: Mapping,
  outline: readonly OutlineField[],
): [OutlineField, unknown][] {
  const known = outline.filter(({ name }) => !isEmpty(data[name]));
  const names = new Set(known.map(({ name }) => name));
  const others = Object.entries(data).filter(
    ([name, value]) => !names.has(name) && !isEmpty(value),
  );
  return [
    ...known.map((field): [OutlineField, unknown] => [field, data[field.name]]),
    ...others.map(([name, value]): [OutlineField, unknown] => [guessed(name, value), value]),
  ].filter(([{ name }]) => !BOOKKEEPING.has(name));
}

/** Longer texts than this are prose. */
const LONG = 90;

/** A field that no schema describes, judged by its value. */
export function guessed(name: string, value: unknown): OutlineField {
  return {
    name,
    label: humanised(name),
    description: null,
    type: guessedType(value),
    isOwn: false,
    isRequired: false,
    isList: Array.isArray(value),
    choices: [],
    children: [],
  };
}

function guessedType(value: unknown): OutlineField['type'] {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yes_no';
  if (typeof value === 'string') {
    return isDay(value) ? 'date' : value.length > LONG ? 'prose' : 'text';
  }
  if (!Array.isArray(value)) return 'entries';
  if (value.some((entry) => isMapping(entry) && 'id' in entry)) return 'components';
  return value.every(isMapping) ? 'table' : 'list';
}

/** A value in one line, whatever its shape. */
export function valueLine(value: unknown, field: OutlineField, sources: Sources): string {
  if (isEmpty(value)) return '';
  if (field.type === 'reference') return referenceTexts(value, sources).join('; ');
  if (Array.isArray(value)) {
    return joinedLine(value.map((entry) => valueLine(entry, entryOf(field, entry), sources)));
  }
  if (isMapping(value)) return mappingLine(value, field, sources);
  return scalarText(value, field, sources);
}

/** Longer entries than this are told apart by more than a comma. */
const SHORT = 20;

/** Entries of a list in one line: sentences follow each other, a few short words have commas. */
function joinedLine(texts: readonly string[]): string {
  const isShort = texts.every((text) => text.length <= SHORT && !/[,;.]/.test(text));
  const mark = isShort ? ', ' : '; ';
  return texts.reduce((line, text) => `${line}${/[.!?]$/.test(line) ? ' ' : mark}${text}`);
}

/** The field as an entry of its list has it. */
function entryOf(field: OutlineField, value: unknown): OutlineField {
  const type = field.type === 'list' || field.type === 'any' ? guessedType(value) : field.type;
  return { ...field, type, isList: false };
}

function scalarText(value: unknown, { type, choices }: OutlineField, sources: Sources): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return formatNumber(value, decimalsOf(value));
  const choice = choices.find((each) => each.value === value);
  if (choice) return choiceText(choice);
  const text = String(value);
  if (type === 'id') return idText(text, sources);
  return isDay(text) ? longDate(text) : text;
}

function mappingLine(value: Mapping, field: OutlineField, sources: Sources): string {
  const parts = factsOf(value, field, sources).map(({ label, text }, index) => {
    const name = namesOf(value, field)[index] ?? '';
    if (PERSONAL.has(name) || ['text', 'statement', 'note', 'group'].includes(name)) return text;
    return `${label}: ${text}`;
  });
  const isPerson = Object.keys(value).every((name) => PERSONAL.has(name));
  return parts.join(isPerson ? ', ' : ' · ');
}

const namesOf = (value: Mapping, { children }: OutlineField): string[] =>
  fieldsWithValues(value, children).map(([{ name }]) => name);

/** The fields of a mapping as labels with values in one line. */
export function factsOf(value: Mapping, field: OutlineField, sources: Sources): Fact[] {
  return fieldsWithValues(value, field.children).map(([child, inner]) => ({
    label: labelOf(child, field, sources),
    text: valueLine(inner, child, sources),
  }));
}

/** Mappings with keys of the author's own say cycles or words by their keys. */
function labelOf(child: OutlineField, { type }: OutlineField, sources: Sources): string {
  if (type === 'progress') return cycleName(sources, child.name);
  if (type !== 'entries') return child.label;
  const isCycle = sources.cycles.some(({ id }) => id === child.name);
  return isCycle ? cycleName(sources, child.name) : child.label;
}
