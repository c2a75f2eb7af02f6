import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Block, PlanModel, Section, TicksBlock } from '../../../src/model/planDocument.ts';
import type { Plan, Workspace } from '../../../src/model/workspace.ts';
import { renderMarkdown } from '../../../src/render/renderMarkdown.ts';
import { buildPlanDocument } from '../../../src/reports/plan/buildPlanDocument.ts';
import { loadWorkspace } from '../../../src/workspace/loadWorkspace.ts';
import { outlineOf } from '../../../src/workspace/outlineOf.ts';
import { compileShapes } from '../../../src/workspace/compileShapes.ts';
import { BUILT_IN, isSchemaFile, type Shapes } from '../../../src/workspace/shapes.ts';

const ROOT = join(import.meta.dirname, '../../..');
export const EXAMPLES = join(ROOT, 'examples');

/** A workspace with the schemas that its plans go by. */
export interface Shaped {
  readonly workspace: Workspace;
  readonly shapes: Shapes;
}

/** A workspace of the examples. */
export function exampleWorkspace(name: string): Shaped {
  const folder = join(EXAMPLES, name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(yaml|json)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const own = files.filter((file) => !/^(templates|reports)\//.test(file));
  return workspaceFrom(
    Object.fromEntries(own.map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
  );
}

export function workspaceFrom(files: Readonly<Record<string, string>>): Shaped {
  const sources = Object.entries(files).map(([file, text]) => ({ file, text }));
  const shapes = Object.keys(files).some(isSchemaFile) ? compileShapes(sources).shapes : BUILT_IN;
  const { workspace, diagnostics } = loadWorkspace(sources, shapes);
  if (!workspace) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { workspace, shapes };
}

/** The document of a plan, without progress of a cycle. */
export function documentOf({ workspace, shapes }: Shaped, plan: Plan): PlanModel {
  const kind = workspace.kinds.find(({ id }) => id === plan.kind);
  const schema = shapes.schemas.get(kind?.schema ?? '');
  if (!schema) throw new Error(`There is no schema for ${plan.kind}`);
  const source = { workspace, plan, outline: outlineOf(schema), asOf: '2027-02-02' };
  return buildPlanDocument({ ...source, rollUp: null, rolled: null });
}

const TEMPLATES = join(ROOT, 'templates/reports');
const partial = (name: string): string =>
  readFileSync(join(TEMPLATES, 'partials', `${name}.md.hbs`), 'utf8');

export function markdownOf(model: PlanModel): string {
  const partials = { section: partial('section'), block: partial('block') };
  const text = readFileSync(join(TEMPLATES, 'plan.md.hbs'), 'utf8');
  return renderMarkdown({ name: 'plan.md.hbs', text, partials }, model);
}

/** Every section, the nested ones after the one that holds them. */
export function allSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

export const allBlocks = ({ sections }: PlanModel): Block[] =>
  allSections(sections).flatMap(({ blocks }) => blocks);

export const ticksIn = (model: PlanModel): TicksBlock[] =>
  allBlocks(model).filter((block) => block.type === 'ticks');
