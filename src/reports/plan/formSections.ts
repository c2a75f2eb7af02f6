import { componentTitle } from '../../model/component.ts';
import type { OutlineField } from '../../model/outline.ts';
import type { Block, Section } from '../../model/planDocument.ts';
import type { Filled } from './blocks.ts';
import { formBlocks, isBox, looseBlock, ROOM } from './formBlocks.ts';
import { hintOf } from './hintOf.ts';
import { formFields, partFields } from './formFields.ts';
import type { Sources } from './source.ts';
import { isEmpty, isMapping, type Mapping, styleOf } from './values.ts';

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

/** Parts that a part does not have: one box says so, where their own boxes would fill pages. */
const isEmptyInside = ([{ type }, value]: Filled, depth: number): boolean =>
  depth > 2 && isEmpty(value) && !['ticks', 'group'].includes(type);

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
    hint: hintOf(field),
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
    title: `${numbered(label, code ?? String(index + 1))}${named}`,
    hint: null,
    blocks: [],
    sections: inner,
  };
}

/** A code that is a word of its own needs no other before it: `Outcome 1`, and not `Student outcome Outcome 1`. */
const numbered = (label: string, code: string): string =>
  /^\p{L}{3,}/u.test(code) ? code : `${label} ${code}`;

const singular = (label: string): string => label.replace(/ies$/, 'y').replace(/s$/, '');
