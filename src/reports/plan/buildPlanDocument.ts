import { withDescendants } from '../../model/component.ts';
import { fundingSources } from '../../model/fundingSources.ts';
import { linesOnce } from '../../model/linesOnce.ts';
import type { OutlineField } from '../../model/outline.ts';
import type { PlanModel, Section } from '../../model/planDocument.ts';
import { blockOf, type Filled, isShort } from './blocks.ts';
import { componentsOf, isComponents } from './componentSections.ts';
import { coverOf, ON_COVER } from './cover.ts';
import { formFields } from './formFields.ts';
import { formSections } from './formSections.ts';
import { measureBlocks } from './measures.ts';
import { type PlanSource, type Sources, sourcesOf } from './source.ts';
import { budgetSummary } from './tables.ts';
import { fieldsWithValues, type Mapping, styleOf, valueLine } from './values.ts';
import { withheldSection } from './withheldSection.ts';

/** Builds the whole plan as a document; of a form kind the form with every box. */
export function buildPlanDocument(source: PlanSource): PlanModel {
  const sources = sourcesOf(source);
  const sections = [
    ...(sources.isForm ? wholeForm(sources) : wholeDocument(sources)),
    ...withheldSection(sources),
  ];
  return { report: 'plan', language: 'en', ...coverOf(sources), sections };
}

/** What follows the plan proper: shared by all kinds, in this order or that of the schema. */
const AFTER = new Set([
  'measures',
  'budget',
  'progress',
  'team',
  'engagement',
  'requirements',
  'approvals',
  'signatures',
  'revisions',
  'calendar',
  'sections',
  'attachments',
  'glossary',
  'custom',
]);

/** The fields of the plan that the cover does not show. */
function aboutFields({ workspace, plan }: Sources): string[] {
  const kind = workspace.kinds.find(({ id }) => id === plan.kind);
  return (kind?.about ?? []).map(({ field }) => field);
}

const dataOf = ({ plan }: Sources): Mapping => plan.data as unknown as Mapping;

function wholeDocument(sources: Sources): Section[] {
  const covered = new Set([...ON_COVER, ...aboutFields(sources)]);
  const fields: Filled[] = fieldsWithValues(dataOf(sources), sources.outline).filter(
    ([{ name }]) => !covered.has(name),
  );
  const isAfter = ([{ name, isOwn }]: Filled) => !isOwn && AFTER.has(name);
  const isFront = (field: Filled) => !field[0].isOwn && !isAfter(field) && isKnown(field, sources);
  const own = fields.filter((field) => !isAfter(field) && !isFront(field));
  const ordered = [...fields.filter(isFront), ...own, ...fields.filter(isAfter)];
  return [...ordered.flatMap((field) => sectionOf(field, sources)), ...moneySection(sources)];
}

const isKnown = ([{ name }]: Filled, { outline }: Sources): boolean =>
  outline.some((field) => field.name === name);

/** A field of the plan under its heading. */
function sectionOf(filled: Filled, sources: Sources): Section[] {
  const [field, value] = filled;
  if (field.name === 'sections' && !field.isOwn && Array.isArray(value))
    return furtherSections(value);
  const base = { ...HEADED, title: field.label, style: `field ${styleOf('field', field.name)}` };
  if (field.type === 'measures') return [{ ...base, blocks: planMeasures(field, sources) }];
  if (isComponents(field, value, sources)) {
    return [{ ...base, ...componentsOf(filled, 3, sources) }];
  }
  if (isShort(filled)) {
    const text = valueLine(value, field, sources);
    return [{ ...base, blocks: [{ type: 'prose', label: null, text, isRunIn: true }] }];
  }
  return [{ ...base, blocks: blockOf(filled, null, sources) }];
}

const HEADED: Section = {
  depth: 2,
  style: '',
  group: null,
  eyebrow: null,
  title: '',
  hint: null,
  blocks: [],
  sections: [],
};

function planMeasures({ children }: OutlineField, sources: Sources): Section['blocks'] {
  return sources.measuresOf(null).flatMap((measure) => measureBlocks(measure, children, sources));
}

/** Sections that the author adds bring their own headings. */
function furtherSections(list: readonly unknown[]): Section[] {
  return (list as { title: string; text: string }[]).map(({ title, text }) => ({
    ...HEADED,
    style: 'field field-further',
    title,
    blocks: [{ type: 'prose', label: null, text, isRunIn: false }],
  }));
}

/** All money of the plan by source, each dollar once, where more than one part names any. */
function moneySection({ plan, workspace }: Sources): Section[] {
  const components = plan.components.flatMap((root) => [...withDescendants(root)]);
  const holders = [plan.data, ...components.map(({ data }) => data)].filter(({ budget }) => budget);
  if (holders.length < 2) return [];
  const { lines } = linesOnce([plan]);
  return [
    {
      ...HEADED,
      style: 'field field-money',
      title: 'Budget by source',
      blocks: [budgetSummary(lines, fundingSources(workspace.settings, lines))],
    },
  ];
}

/** The form's own fields in the order of the schema, then whatever else the plan says. */
function wholeForm(sources: Sources): Section[] {
  const covered = new Set([...ON_COVER, ...aboutFields(sources)]);
  const fields = formFields(dataOf(sources), sources.outline).filter(
    ([{ name }]) => !covered.has(name),
  );
  const own = fields.filter(([{ isOwn }]) => isOwn);
  const others = fields.filter(([{ isOwn }]) => !isOwn);
  return [
    ...formSections(own, 2, sources),
    ...others.flatMap((field) => sectionOf(field, sources)),
  ];
}
