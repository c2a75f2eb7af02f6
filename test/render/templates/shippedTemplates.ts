import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateSet } from '../../../src/render/templates/checkTemplate.ts';
import type { ModelSchema } from '../../../src/render/templates/shape.ts';
import { SECTIONS, sectionsText } from '../../../src/render/templates/templateFiles.ts';
import { REPORTS } from '../../../src/reports/index.ts';
import { sectionsOf } from '../../../src/reports/pageSections.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, 'templates/reports');
const SUFFIX = '.md.hbs';

const templatesIn = (folder: string): string[] =>
  readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length));

const folders = [...new Set(REPORTS.flatMap(({ sections }) => sections?.folder ?? []))];

const read = (path: string): string => readFileSync(join(FOLDER, `${path}${SUFFIX}`), 'utf8');

/** Every partial that the package brings along, by name. */
export const PARTIALS: ReadonlyMap<string, string> = new Map([
  ...templatesIn('partials').map((name) => [name, read(`partials/${name}`)] as const),
  ...folders.flatMap((folder) =>
    templatesIn(folder).map((name) => [`${folder}/${name}`, read(`${folder}/${name}`)] as const),
  ),
]);

/** Every report, and the pages that lead to them. */
export const PAGES = templatesIn('.');

export const schemaOf = (page: string): ModelSchema =>
  JSON.parse(
    readFileSync(join(ROOT, `schemas/output/report-${page}.schema.json`), 'utf8'),
  ) as ModelSchema;

/** The template of a page with some texts in the place of the package's. */
export function templatesOf(page: string, own: Readonly<Record<string, string>> = {}): TemplateSet {
  const sections = REPORTS.find(({ id }) => id === page)?.sections;
  const { [page]: text = read(page), ...partials } = own;
  return {
    file: `templates/reports/${page}${SUFFIX}`,
    text,
    partials: new Map([
      ...PARTIALS,
      [SECTIONS, sectionsText(sections ? sectionsOf(sections) : [])],
      ...Object.entries(partials),
    ]),
    schema: schemaOf(page),
  };
}
