import { type Component, componentTitle } from '../../model/component.ts';
import type { OutlineField } from '../../model/outline.ts';
import type { Block, Section, TableBlock } from '../../model/planDocument.ts';
import { personText } from '../words.ts';
import { blocksOf, type Filled } from './blocks.ts';
import { measureBlocks } from './measures.ts';
import type { Sources } from './source.ts';
import { cell } from './tables.ts';
import { fieldsWithValues, styleOf, valueLine } from './values.ts';

/** Headings go no deeper than this. */
const DEEPEST = 6;

/** A component and everything nested in it as a headed part. */
export function componentSection(
  component: Component,
  field: OutlineField,
  depth: number,
  sources: Sources,
): Section {
  const { role, level } = component;
  const heading = headingOf(component);
  const fields = fieldsOf(component, field).filter(([{ name }]) => !heading.uses.includes(name));
  const isTree = ([each, value]: Filled) => isComponents(each, value, sources);
  const own = fields.filter((each) => !isTree(each) && each[0].type !== 'measures');
  const isJudgement = ([{ type }]: Filled) => type === 'progress';
  const parts = fields.filter(isTree).map(([each, value]) => partsOf(each, value, sources));
  return {
    depth: Math.min(depth, DEEPEST),
    style: `part ${role} ${styleOf('level', level)}`,
    group: null,
    eyebrow: heading.eyebrow,
    title: heading.title,
    hint: null,
    blocks: [
      ...promise(own),
      ...blocksOf(
        own.filter((each) => !isLeading(each) && !isJudgement(each)),
        sources,
      ),
      ...sources
        .measuresOf(component)
        .flatMap((measure) => measureBlocks(measure, childrenOf(field, 'measures'), sources)),
      ...parts.flatMap((part) => tableOfSteps(part, sources)),
      ...blocksOf(own.filter(isJudgement), sources),
    ],
    sections: parts.flatMap((part) => sectionsOf(part, depth + 1, sources)),
  };
}

/** Components in a field, steps apart from what has parts of its own. */
interface Parts {
  readonly field: OutlineField;
  readonly steps: readonly Component[];
  readonly others: readonly Component[];
}

function partsOf(field: OutlineField, value: unknown, sources: Sources): Parts {
  const list = Array.isArray(value) ? value : [value];
  const components = list.flatMap((entry) => sources.componentOf(entry) ?? []);
  const isLeaf = ({ role, children }: Component) =>
    role === 'step' || (role === 'context' && children.length === 0);
  return {
    field,
    steps: components.filter(isLeaf),
    others: components.filter((component) => !isLeaf(component)),
  };
}

/** Sections of the components in a field, with the headings of their groups. */
export function sectionsOf(
  { field, others }: Pick<Parts, 'field' | 'others'>,
  depth: number,
  sources: Sources,
): Section[] {
  const sections = others.map((component) => componentSection(component, field, depth, sources));
  return sections.map((section, index) => {
    const group = others[index]?.data['group'];
    const isNew = typeof group === 'string' && group !== others[index - 1]?.data['group'];
    return isNew ? { ...section, group } : section;
  });
}

/** A whole field of components as it stands in the plan. */
export function componentsOf(
  [field, value]: Filled,
  depth: number,
  sources: Sources,
): Pick<Section, 'blocks' | 'sections'> {
  const parts = partsOf(field, value, sources);
  const [table, ...measures] = tableOfSteps(parts, sources);
  // The section's heading says already what the table is of.
  const unlabelled = table === undefined ? [] : [{ ...table, label: null } as Block];
  return { blocks: [...unlabelled, ...measures], sections: sectionsOf(parts, depth, sources) };
}

/** Whether a field holds components of this plan. */
export function isComponents({ type }: OutlineField, value: unknown, sources: Sources): boolean {
  if (['measures', 'budget'].includes(type)) return false;
  const list = Array.isArray(value) ? value : [value];
  return list.some((entry) => sources.componentOf(entry) !== undefined);
}

const fieldsOf = ({ data }: Component, { children }: OutlineField): Filled[] =>
  fieldsWithValues(data, children);

function childrenOf({ children }: OutlineField, name: string): readonly OutlineField[] {
  return children.find((child) => child.name === name)?.children ?? [];
}

interface Heading {
  readonly eyebrow: string | null;
  readonly title: string;
  /** Fields that need no place of their own any more. */
  readonly uses: readonly string[];
}

/** The number and title; a statement where there is no title. Groupings are called by their level. */
function headingOf(component: Component): Heading {
  const { data, role, levelLabel } = component;
  const code = data.code ?? '';
  const uses = ['code', 'group', data.title === undefined ? 'statement' : 'title'];
  const title = componentTitle(component);
  if (role !== 'grouping')
    return { eyebrow: null, title: [code, title].filter(Boolean).join(' '), uses };
  return { eyebrow: [levelLabel, code].filter(Boolean).join(' '), title, uses };
}

/** What a component promises, said before anything else and without a label. */
const LEADING: readonly string[] = ['if', 'then', 'statement', 'description'];

const isLeading = ([{ name }, value]: Filled): boolean =>
  LEADING.includes(name) && typeof value === 'string';

function promise(fields: readonly Filled[]): Block[] {
  const texts = new Map(
    fields.filter(isLeading).map(([{ name }, value]) => [name, String(value).trim()]),
  );
  const [condition, result] = [texts.get('if'), texts.get('then')];
  const clauses = [
    condition === undefined ? '' : `If ${condition.replace(/,$/, '')}`,
    result === undefined ? '' : `then ${result}`,
  ].filter((clause) => clause !== '');
  const said = [clauses.join(', '), texts.get('statement') ?? '', texts.get('description') ?? ''];
  return said
    .filter((text) => text !== '')
    .map((text) => ({ type: 'prose', label: null, text, isRunIn: false }));
}

/** Fields that have a column. */
const COLUMNS: readonly string[] = [
  'title',
  'statement',
  'owner',
  'owners',
  'due',
  'status',
  'code',
];

/** Steps as a table: what, who, by when, where it stands; all else in small lines. */
function tableOfSteps({ field, steps }: Parts, sources: Sources): Block[] {
  const [first] = steps;
  if (!first) return [];
  if (first.role !== 'step') return [listOfParts({ field, steps }, sources)];
  const table: TableBlock = {
    type: 'table',
    label: field.label,
    style: 'steps',
    columns: [first.levelLabel, 'Owner', 'Due', 'Status'].map((label) => ({
      label,
      isNumber: false,
    })),
    rows: steps.map((step) => [
      cell(stepTitle(step), stepDetails(step, field, sources)),
      ...stepCells(step, field, sources),
    ]),
    foot: [],
  };
  const measures = steps.flatMap((step) => sources.measuresOf(step));
  return [
    table,
    ...measures.flatMap((each) => measureBlocks(each, childrenOf(field, 'measures'), sources)),
  ];
}

/** What explains the plan: root causes and the like, each with what shows it. */
function listOfParts({ field, steps }: Omit<Parts, 'others'>, sources: Sources): Block {
  const items = steps.map((step) => {
    const details = stepDetails(step, field, sources).join(' · ');
    return details === '' ? stepTitle(step) : `${stepTitle(step)} ${details}`;
  });
  const { levelLabel } = steps[0] ?? { levelLabel: field.label };
  const [only = ''] = items;
  if (items.length > 1) return { type: 'list', label: field.label, items };
  return { type: 'prose', label: levelLabel, text: only, isRunIn: true };
}

const stepTitle = (step: Component): string =>
  [step.data.code, componentTitle(step)].filter(Boolean).join(' ');

function stepCells({ data }: Component, { children }: OutlineField, sources: Sources) {
  const { owner, owners = [], due = '', status } = data;
  const people = owner ? [owner, ...owners] : owners;
  const state = children.find(({ name }) => name === 'status');
  return [
    cell(people.map(personText).join('; ')),
    cell(due),
    cell(state ? valueLine(status, state, sources) : (status ?? '')),
  ];
}

function stepDetails(step: Component, field: OutlineField, sources: Sources): string[] {
  const isSaid = (name: string): boolean =>
    name === 'measures' ||
    (name === 'statement' ? step.data.title === undefined : COLUMNS.includes(name));
  return fieldsOf(step, field)
    .filter(([{ name }]) => !isSaid(name))
    .map(([each, value]) => `${each.label}: ${valueLine(value, each, sources)}`);
}
