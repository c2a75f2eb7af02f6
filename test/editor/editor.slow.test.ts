import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/kinds/kinds.ts';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';
import { openEditor } from './languageServer.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** Each kind of document: where one stands in a workspace, and a field at its top to ask about. */
const DOCUMENTS = [
  ...KINDS.map(({ schema }) => ({ schema, file: `plans/${schema}.yaml`, field: 'title' })),
  { schema: 'config', file: 'pip.config.yaml', field: 'school_year' },
  { schema: 'directory', file: 'directory.yaml', field: 'schools' },
  { schema: 'measures', file: 'measures/district.yaml', field: 'measures' },
];

async function newWorkspace(): Promise<string> {
  const root = temporaryFolder();
  const { code } = await runPip(['init', '--name', 'Seaside', '--school-year', '2026-27'], root);
  expect(code).toBe(0);
  return root;
}

/** The first line that `pip` writes into such a file. */
const modeline = (file: string, schema: string): string =>
  `# yaml-language-server: $schema=${'../'.repeat(file.split('/').length - 1)}.pip/schemas/${schema}.schema.json`;

interface SchemaText {
  readonly properties: Readonly<Record<string, object>>;
}

const copyOf = (root: string, schema: string): SchemaText =>
  JSON.parse(readFileSync(join(root, `.pip/schemas/${schema}.schema.json`), 'utf8')) as SchemaText;

describe('an editor with a new workspace open', () => {
  it.each(DOCUMENTS)(
    'completes, explains and checks $schema',
    async ({ schema, file, field }) => {
      const root = await newWorkspace();
      const editor = await openEditor(root);
      const text = `${modeline(file, schema)}\nformat: 1\nwrong_field: 1\n${field}: \n\n`;
      const found = await editor.open(file, text);
      expect(found.map(({ message }) => message)).toContainEqual(
        expect.stringContaining('Property wrong_field is not allowed'),
      );
      const wrong = found.find(({ message }) => message.includes('wrong_field'));
      expect(wrong?.range.start).toEqual({ line: 2, character: 0 });

      const offered = await editor.complete(file, 4, 0);
      const fields = Object.keys(copyOf(root, schema).properties);
      const missing = fields.filter((each) => !text.includes(`\n${each}:`) && !offered.has(each));
      expect(missing).toEqual([]);
      expect((await editor.hover(file, 3, 1)).length).toBeGreaterThan(15);
      expect(editor.outside).toEqual([]);
    },
    60_000,
  );

  it('follows a plan into parts that another schema file describes', async () => {
    const root = await newWorkspace();
    const editor = await openEditor(root);
    const lines = [
      modeline('plans/sip.yaml', 'sip'),
      'kind: sip',
      'format: 1',
      'id: sip-x',
      'title: X',
      'school: x',
      'term: 2026-27',
      'status: adoptd',
      'goals:',
      '  - id: reading',
      '    statement: More read.',
      '    strategies:',
      '      - id: groups',
      '        title: Small groups',
      '        actions:',
      '          - id: schedule',
      '            title: Protect time',
      '            ownr: {name: Jo}',
      '            due: 2026-10-01',
      '            ',
    ];
    const found = await editor.open('plans/sip.yaml', lines.join('\n'));
    const messages = found.map(({ message, range }) => `${range.start.line}: ${message}`);
    expect(messages).toContainEqual(expect.stringMatching(/^17: .*ownr is not allowed/));
    expect(messages).toContainEqual(expect.stringMatching(/^7: .*"adopted"/));
    const offered = await editor.complete('plans/sip.yaml', 19, 12);
    expect([...offered.keys()]).toEqual(expect.arrayContaining(['owner', 'status', 'progress']));
    expect(offered.get('owner')).not.toBe('');
    expect(await editor.hover('plans/sip.yaml', 18, 13)).toMatch(/\w+ \w+/);
    expect(editor.outside).toEqual([]);
  }, 60_000);

  it('underlines nothing in what pip wrote itself', async () => {
    const root = await newWorkspace();
    const editor = await openEditor(root);
    const written = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?!\.github).*\.yaml$/.test(file))
      .sort();
    expect(written).toHaveLength(4);
    for (const file of written) {
      const found = await editor.open(file, readFileSync(join(root, file), 'utf8'));
      expect({ file, found }).toEqual({ file, found: [] });
    }
    expect(editor.outside).toEqual([]);
  }, 60_000);
});

describe('an editor with this repository open', () => {
  it('underlines nothing in the examples', async () => {
    const editor = await openEditor(REPOSITORY);
    const files = ['harborview', 'harborview-staff', 'delta-valley'].flatMap((example) =>
      readdirSync(join(REPOSITORY, 'examples', example), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.yaml') && !file.startsWith('reports'))
        .map((file) => `examples/${example}/${file}`),
    );
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) {
      const found = await editor.open(file, readFileSync(join(REPOSITORY, file), 'utf8'));
      expect({ file, found }).toEqual({ file, found: [] });
    }
    expect(editor.outside).toEqual([]);
  }, 120_000);
});
