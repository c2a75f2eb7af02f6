import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { reportFolder } from './reports.ts';
import { runPip } from './runPip.ts';

/** A workspace with some files under `templates/`. */
function withFiles(files: Readonly<Record<string, string>>) {
  const folder = reportFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.root, path)), { recursive: true });
    writeFileSync(join(folder.root, path), text);
  }
  return folder;
}

/** What `pip validate` says of the files under `templates/`. */
async function validated(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { root } = withFiles(files);
  const { stdout } = await runPip(['validate', '--format', 'json'], root);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: {
      file: string;
      line: number;
      column: number;
      rule: string;
      message: string;
      hint: string;
    }[];
  };
  return diagnostics.map(
    ({ file, line, column, rule, message, hint }) =>
      `${file.replace('templates/', '')}:${line}:${column} ${rule}: ${message} ${hint}`,
  );
}

const packet = (root: string, ending: string): string =>
  readFileSync(join(root, `out/sam-sip-bahia-2026.${ending}`), 'utf8');

const headings = (markdown: string): string[] =>
  [...markdown.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);

describe('sections of a report', () => {
  it('are printed in the order that the configuration chose, the masthead first', async () => {
    const folder = reportFolder();
    folder.edit('pip.config.yaml', 'suppression: {', CHOSEN);
    const { code, stderr } = await folder.report('sam');
    expect(code, stderr).toBe(0);
    const markdown = packet(folder.root, 'md');
    expect(markdown).toMatch(/^<!-- begin masthead -->/);
    expect(headings(markdown)).toEqual(['Actions', 'Plan rating', 'At a glance']);
    expect(markdown).not.toContain('](figures/');
    expect([...folder.contents().keys()].filter((name) => name.startsWith('figures/'))).toEqual([]);
    const html = packet(folder.root, 'html');
    expect(html.indexOf('>Actions<')).toBeLessThan(html.indexOf('>Plan rating<'));
  });

  it('make a report again when they are others, and only that one', async () => {
    const folder = reportFolder();
    await folder.report('sam', 'board');
    const before = folder.writings();
    folder.edit('pip.config.yaml', 'suppression: {', CHOSEN);
    await folder.report('sam', 'board');
    const after = folder.writings();
    const isNew = (name: string) => after.get(name) !== before.get(name);
    expect(isNew('sam-sip-bahia-2026.md')).toBe(true);
    expect(isNew('board-dip-2026.md')).toBe(false);
  });

  it('can be replaced one by one', async () => {
    const own =
      '## {{word "Measures"}}\n\n{{#each measures.rows}}\n- {{name}}: {{mark status}}\n{{/each}}\n';
    const folder = withFiles({ 'templates/reports/sam/measures.md.hbs': own });
    expect((await folder.report('sam')).code).toBe(0);
    expect(packet(folder.root, 'md')).toMatch(/## Measures\n\n- .*: \S+\u00a0/);
  });
});

const CHOSEN = 'reports: {sam: {sections: [actions, glance]}}\nsuppression: {';

describe('fixed words of a report', () => {
  it('are those of the workspace, in the page as well', async () => {
    const folder = withFiles({
      'templates/words/en.yaml': `phrases:
  Plan rating: How our *plan* is doing
  "As of {date}": "{date}: as we see it"
words: {rating_heading: Are we getting there?}
`,
    });
    const { code, stderr } = await folder.report('sam', 'summary');
    expect(code, stderr).toBe(0);
    const html = packet(folder.root, 'html');
    expect(html).toContain('>How our *plan* is doing</h2>');
    expect(html).toContain('February 2, 2027</span>: as we see it');
    expect(html).not.toContain('Plan rating');
    const page = readFileSync(join(folder.out, 'summary-sip-bahia-2026.html'), 'utf8');
    expect(page).toContain('Are we getting there?');
  });

  it('are told where no report prints them', async () => {
    expect(
      await validated({
        'templates/words/en.yaml':
          'phrases:\n  Plan ratin: x\n  "As of {date}": Now\nwords: {mett: x}\n',
      }),
    ).toEqual([
      'words/en.yaml:2:3 faulty-words: No report prints the words “Plan ratin”. Did you mean “Plan rating”?',
      'words/en.yaml:3:19 faulty-words: The text for “As of {date}” leaves out {date}. Put it where the value is to stand.',
      'words/en.yaml:4:9 faulty-words: No page uses the word “mett”. Did you mean met?',
    ]);
  });
});

describe('a template of the workspace with a mistake', () => {
  it('is told at its place by validate, and no report is written', async () => {
    const files = {
      'templates/reports/sam/glance.md.hbs': '# {{school.nmae}}\n\n{{> histori}}\n',
      'templates/reports/board.md.hbs': '{{#if title}}\n',
    };
    expect(await validated(files)).toEqual([
      'reports/board.md.hbs:1:1 faulty-template: `{{#if}}` is never closed. Close it with `{{/if}}`.',
      'reports/sam/glance.md.hbs:1:5 faulty-template: There is no field `nmae` in `school`. Did you mean `name`?',
      'reports/sam/glance.md.hbs:3:5 faulty-template: There is no partial `histori`. Did you mean `history`?',
    ]);
    const folder = withFiles(files);
    const { code, stderr } = await folder.report('sam');
    expect(code).toBe(2);
    expect(stderr).toContain('templates/reports/sam/glance.md.hbs');
    expect(stderr).toContain('# {{school.nmae}}');
    expect([...folder.contents().keys()]).toEqual([]);
  });

  it('is told in a partial of its own, and one that nobody calls is told too', async () => {
    expect(
      await validated({
        'templates/reports/sam.md.hbs': '{{> mine}}\n',
        'templates/reports/partials/mine.md.hbs': '{{titel}}\n',
        'templates/reports/partials/yours.md.hbs': '{{titel}}\n',
      }),
    ).toEqual([
      'reports/partials/mine.md.hbs:1:3 faulty-template: There is no field `titel` here. Did you mean `title`?',
      'reports/partials/yours.md.hbs:1:1 idle-override: No template calls the partial `yours`. Call it where it should stand: `{{> yours}}`.',
    ]);
  });
});

describe('a file that overrides nothing', () => {
  it.each([
    ['templates/saam.hbs', 'Did you mean templates/reports/sam.md.hbs?'],
    ['templates/reports/sam.hbs', 'Did you mean templates/reports/sam.md.hbs?'],
    ['templates/reports/partials/measures.md.hbs', 'Call it where it should stand'],
    ['templates/report/sam/measures.md.hbs', 'Did you mean templates/reports/sam/measures.md.hbs?'],
    ['templates/report.css', 'Did you mean templates/pages/report.css?'],
    ['templates/new/sipp.yaml', 'Did you mean templates/new/sip.yaml?'],
    ['templates/words/en.yml', 'Did you mean templates/words/en.yaml?'],
  ])('%s is told', async (path, hint) => {
    const [first, ...rest] = await validated({ [path]: 'x' });
    expect(first).toContain('idle-override');
    expect(first).toContain(hint);
    expect(rest).toEqual([]);
  });

  it('is no note for people, nor what overrides something', async () => {
    expect(
      await validated({
        'templates/README.md': 'x',
        'templates/new/sip.yaml': 'x',
        'templates/pages/report.css': 'x',
      }),
    ).toEqual([]);
  });
});

it('never keeps what validate found while a template is another', async () => {
  const folder = withFiles({ 'templates/reports/sam.md.hbs': '# {{title}}\n' });
  const check = async () => (await runPip(['validate', '--cache'], folder.root)).stdout;
  expect(await check()).toBe('');
  expect(await check()).toBe('');
  folder.edit('templates/reports/sam.md.hbs', 'title', 'titel');
  expect(await check()).toContain('There is no field `titel` here.');
  expect(await check()).toContain('There is no field `titel` here.');
});

describe('pip report --describe', () => {
  it('lists fields, helpers, sections, files and words, without a workspace', async () => {
    const { code, stdout } = await runPip(['report', '--describe', 'sam'], '/');
    expect(code).toBe(0);
    expect(stdout).toContain('  school.name               (text) Name of the school.\n');
    expect(stdout).toContain('{{mark sign}}');
    expect(stdout).toContain('  masthead (always there)\n  glance\n');
    expect(stdout).toContain('  templates/reports/sam/measures.md.hbs\n');
    expect(stdout).toContain('  Plan rating\n');
    for (const line of stdout.split('\n').filter((text) => !/\{\{|gives|templates\//.test(text))) {
      expect(line.length, line).toBeLessThanOrEqual(80);
    }
  });

  it('gives the same to scripts', async () => {
    const { stdout } = await runPip(['report', '--describe', 'eoy', '--format', 'json'], '/');
    const told = JSON.parse(stdout) as { fields: { name: string; meaning: string }[] };
    const schema = new URL('../../schemas/output/describe.schema.json', import.meta.url);
    const validate = new Ajv2020().compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    validate(told);
    expect(validate.errors ?? []).toEqual([]);
    expect(told).toMatchObject({ schemaVersion: 1, report: 'eoy', title: 'end-of-year report' });
    expect(told.fields.map(({ name }) => name)).toContain('goals');
  });

  it('knows the partials and words of the workspace', async () => {
    const { root } = withFiles({
      'templates/reports/sam.md.hbs': '# {{word "Our own words"}}\n\n{{> mine}}\n',
      'templates/reports/partials/mine.md.hbs': '{{title}}\n',
    });
    const { stdout } = await runPip(['report', '--describe', 'sam'], root);
    expect(stdout).toContain('templates/reports/partials/mine.md.hbs');
    expect(stdout).toContain('Our own words');
    expect(stdout).not.toContain('Plan rating');
  });

  it.each([
    [['saam'], 'Did you mean sam?'],
    [['sam', '--format', 'pdf'], '--describe prints text or json, not pdf.'],
  ])('refuses %j', async (words, said) => {
    const { code, stderr } = await runPip(['report', '--describe', ...words], '/');
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});
