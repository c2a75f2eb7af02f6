import type { OutlineField } from '../../model/outline.ts';
import type { BudgetLine } from '../../model/plan.ts';
import type { Block, Fact } from '../../model/planDocument.ts';
import { referenceTexts } from './references.ts';
import { progressBlock } from './progress.ts';
import { asPrinted, isPrinted } from './printedParts.ts';
import type { Sources } from './source.ts';
import { budgetTable, entriesTable, keysTable } from './tables.ts';
import { factsOf, isMapping, type Mapping, valueLine } from './values.ts';

/** A field with what the plan says in it. */
export type Filled = readonly [OutlineField, unknown];

/** Values that are short enough to follow each other in a line. */
const SHORT = new Set(['text', 'date', 'number', 'yes_no', 'choice', 'person', 'people', 'id']);

export function isShort([{ type }, value]: Filled): boolean {
  if (type === 'any' || type === 'list') return typeof value !== 'object';
  if (type === 'id' && Array.isArray(value)) return value.length === 1;
  return SHORT.has(type);
}

/** Whether a text is one paragraph. */
const isOneParagraph = (text: string): boolean => !/\n\s*\n|^\s*[-•]\s/m.test(text.trim());

/** Fields of a part as blocks: short values in one line first, then each longer one. */
export function blocksOf(fields: readonly Filled[], sources: Sources): Block[] {
  const facts: Fact[] = fields.filter(isShort).map(([field, value]) => ({
    label: field.label,
    text: valueLine(value, field, sources),
  }));
  const longer = fields.filter((field) => !isShort(field));
  return [
    ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
    ...longer.flatMap((field) => blockOf(field, field[0].label, sources)),
  ];
}

/** One field as a block; the label is null where a heading says it already. */
export function blockOf([field, value]: Filled, label: string | null, sources: Sources): Block[] {
  if (field.type === 'progress' && isMapping(value)) return [progressBlock(value, field, sources)];
  if (field.type === 'reference') return [listBlock(label, referenceTexts(value, sources))];
  if (field.type === 'budget') return [budgetTable(value as BudgetLine[], field, sources, label)];
  if (Array.isArray(value)) return listOf(value, field, label, sources);
  if (isMapping(value)) return mappingBlocks(value, field, label, sources);
  const text = field.type === 'prose' ? String(value) : valueLine(value, field, sources);
  return [{ type: 'prose', label, text, isRunIn: isOneParagraph(text) }];
}

function listOf(
  value: readonly unknown[],
  field: OutlineField,
  label: string | null,
  sources: Sources,
): Block[] {
  if (value.every(isPrinted)) return value.map((each) => asPrinted(each, label));
  if (field.type === 'table' && value.every(isMapping)) {
    return [entriesTable(value, field, sources, label)];
  }
  return [
    listBlock(
      label,
      value.map((entry) => valueLine([entry], field, sources)),
    ),
  ];
}

/** A list of one thing reads better as a sentence. */
function listBlock(label: string | null, items: readonly string[]): Block {
  const [only = ''] = items;
  if (items.length === 1)
    return { type: 'prose', label, text: only, isRunIn: isOneParagraph(only) };
  return { type: 'list', label, items };
}

function mappingBlocks(
  value: Mapping,
  field: OutlineField,
  label: string | null,
  sources: Sources,
): Block[] {
  if (isPrinted(value)) return [asPrinted(value, label)];
  if (field.type !== 'group') return [keysTable(value, field, sources, label)];
  const facts = factsOf(value, field, sources);
  if (label === null) return [{ type: 'facts', facts }];
  const text = facts.map((fact) => `${fact.label}: ${fact.text}`).join(' · ');
  return [{ type: 'prose', label, text, isRunIn: true }];
}
