import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORTS } from '../../src/reports/index.ts';
import { sectionsOf } from '../../src/reports/pageSections.ts';

const ROOT = join(import.meta.dirname, '../..');

interface ConfigSchema {
  readonly properties: {
    readonly reports: {
      readonly properties: Readonly<
        Record<
          string,
          {
            readonly properties: {
              readonly sections: { readonly items: { readonly enum: string[] } };
            };
          }
        >
      >;
    };
  };
}

const withSections = REPORTS.flatMap(({ id, sections }) => (sections ? [{ id, sections }] : []));

describe('the sections of reports', () => {
  it('can be chosen as the schema of the configuration says', () => {
    const text = readFileSync(join(ROOT, 'schemas/config.schema.json'), 'utf8');
    const { reports } = (JSON.parse(text) as ConfigSchema).properties;
    const allowed = Object.entries(reports.properties).map(
      ([id, { properties }]) => [id, properties.sections.items.enum] as const,
    );
    expect(new Map(allowed)).toEqual(
      new Map(withSections.map(({ id, sections }) => [id, sections.free])),
    );
  });

  it('have a template each, and every template is a section', () => {
    const named = withSections.flatMap(({ sections }) => sectionsOf(sections));
    const folders = [...new Set(withSections.map(({ sections }) => sections.folder))];
    const files = folders.flatMap((folder) =>
      readdirSync(join(ROOT, 'templates/reports', folder)).map(
        (name) => `${folder}/${name.replace('.md.hbs', '')}`,
      ),
    );
    expect([...new Set(named)].sort()).toEqual(files.sort());
  });

  it('keep what always begins and ends the page around what was chosen', () => {
    const page = { folder: 'x', first: ['head'], free: ['a', 'b', 'c'], last: ['foot'] };
    expect(sectionsOf(page)).toEqual(['x/head', 'x/a', 'x/b', 'x/c', 'x/foot']);
    expect(sectionsOf(page, ['c', 'a'])).toEqual(['x/head', 'x/c', 'x/a', 'x/foot']);
  });
});
