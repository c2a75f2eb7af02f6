import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bareWorkbook } from '../io/zips.ts';
import { write } from './everyCommand.ts';

/** A workspace to be made hostile, and what its plans and files could want to read. */
export interface Target {
  readonly root: string;
  /** A folder of planted files, beside the workspace. */
  readonly outside: string;
  /** A server that listens. */
  readonly origin: string;
}

export interface Attack {
  readonly name: string;
  readonly apply: (target: Target) => void;
}

/** Ways in which a text could bring something in. */
const inclusions = ({ outside, origin }: Target, file: string): string =>
  [
    ...[`${origin}/x`, `file://${outside}/${file}`, `../outside/${file}`].flatMap((to) => [
      `![picture](${to})`,
      `<img src="${to}"><iframe src="${to}"></iframe><script src="${to}"></script>`,
      `<style>@import url("${to}");</style><link rel="stylesheet" href="${to}">`,
      `<!--#include virtual="${to}" --> {{> "${to}"}} {{include "${to}"}}`,
    ]),
    `{{lookup this "constructor"}} {{#with (lookup this "__proto__")}}{{.}}{{/with}}`,
  ].join(' ');

/** A text as a value of one line of YAML. */
const quoted = (text: string): string => JSON.stringify(text);

const plan = (id: string, fields: string): string =>
  `kind: sip\nformat: 1\nid: ${id}\ntitle: A plan\nschool: dune\nterm: 2026-27\nstatus: adopted\n${fields}`;

const texts: Attack = {
  name: 'texts, addresses and files that plans name',
  apply: (target) => {
    const { root, outside, origin } = target;
    const text = quoted(inclusions(target, 'notes.txt'));
    const files = ['../outside/notes.txt', `${outside}/notes.txt`, `file://${outside}/notes.txt`];
    const attachments = [...files, `data/../../outside/notes.txt`].map(
      (file) => `  - {title: ${text}, file: ${quoted(file)}, note: ${text}}\n`,
    );
    const url = `  - {title: Page, url: ${quoted(`${origin}/page`)}}\n`;
    const fields = `vision: ${text}\nsummary: ${text}\nattachments:\n${attachments.join('')}${url}`;
    const strategy = `strategies:\n  - {id: s, title: ${text}, rationale: ${text}, evidence: [${text}, {title: T, file: ${quoted(files[0] ?? '')}}]}\n`;
    write(root, 'plans/hostile.yaml', plan('sip-hostile', fields + strategy));
  },
};

const configuration: Attack = {
  name: 'a logo and words of the configuration and the directory',
  apply: (target) => {
    const { root, origin } = target;
    const text = quoted(inclusions(target, 'logo.svg'));
    write(
      root,
      'pip.config.yaml',
      `format: 1\norganization: seaside\nschool_year: 2026-27\nlabels: {strategy: ${text}}\npage: {logo: ../outside/logo.svg}\nbrowser: ${quoted(`${origin}/chrome`)}\n`,
    );
    write(
      root,
      'directory.yaml',
      `format: 1\ndistricts:\n  - {id: seaside, name: ${text}, state: CT}\nschools:\n  - {id: dune, name: ${text}, district: seaside}\n`,
    );
  },
};

const picture: Attack = {
  name: 'a logo that refers to other pictures and entities',
  apply: ({ root, outside, origin }) => {
    write(
      root,
      'pip.config.yaml',
      'format: 1\norganization: seaside\nschool_year: 2026-27\npage: {logo: seal.svg}\n',
    );
    write(
      root,
      'seal.svg',
      `<?xml-stylesheet href="${origin}/s.css"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file://${outside}/notes.txt">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&x;</text><image href="${origin}/i.png"/><use href="file://${outside}/logo.svg#a"/></svg>`,
    );
  },
};

const templates: Attack = {
  name: 'templates and styles',
  apply: (target) => {
    const { root, outside, origin } = target;
    const text = inclusions(target, 'sam.md.hbs').replaceAll('{{', '\\{{');
    write(root, 'templates/reports/sam.md.hbs', `{{plan.title}}\n\n${text}\n`);
    write(root, 'templates/reports/plan.md.hbs', `${text}\n\n{{> sections}}\n`);
    write(
      root,
      'templates/pages/report.css',
      `@import url("${origin}/s.css"); @import url("file://${outside}/style.css");\n@font-face { font-family: F; src: url(${origin}/f.woff2) }\nbody { font-family: F; background: url("${origin}/b.png") }\n</style><script src="${origin}/t.js"></script><meta http-equiv="refresh" content="0;url=${origin}/r"><link rel="preconnect" href="${origin}">\n`,
    );
  },
};

const partials: Attack = {
  name: 'templates that call what lies elsewhere, and words of a language',
  apply: (target) => {
    const { root, outside } = target;
    const calls = `{{> ../../../outside/sam}} {{> "${outside}/sam.md.hbs"}} {{> (lookup this "constructor")}}`;
    write(root, 'templates/reports/sam.md.hbs', `${calls}\n`);
    write(root, 'templates/words/es.yaml', `$ref: ../../outside/words.yaml\nx: !include ../a\n`);
  },
};

const schemas: Attack = {
  name: 'schemas that refer to others',
  apply: ({ root, outside, origin }) => {
    for (const [name, ref] of [
      ['sip', `${origin}/schema.json`],
      ['dip', `file://${outside}/schema.json`],
      ['own', '../../outside/schema.json'],
    ] as const) {
      write(
        root,
        `schemas/${name}.schema.json`,
        JSON.stringify({
          $schema: `${origin}/dialect.json`,
          $id: `${origin}/${name}`,
          title: 'Own',
          allOf: [{ $ref: ref }, { $dynamicRef: ref }],
          properties: { kind: { const: name }, more: { $ref: ref } },
        }),
      );
    }
  },
};

const exportsToImport: Attack = {
  name: 'an export, a mapping and a sheet',
  apply: (target) => {
    const { root, outside, origin } = target;
    const text = inclusions(target, 'results.csv').replaceAll('"', '""');
    write(
      root,
      'data/winter.csv',
      `Plan,Test,Value\nsip-dune-2026,"${text}",40\n"=WEBSERVICE(""${origin}/w"")",Loans,"=IMPORTDATA(""file://${outside}/results.csv"")"\n`,
    );
    write(
      root,
      'data/winter.yaml',
      `format: 1\nplan: Plan\nmeasure: {column: Test, values: {Loans: loans, "../outside/results.csv": loans}}\nvalue: Value\n`,
    );
    const entity = `<!DOCTYPE x [<!ENTITY x SYSTEM "file://${outside}/notes.txt">]>`;
    const rows = `${entity}<row><c t="inlineStr"><is><t>Plan&x;</t></is></c><c><f>WEBSERVICE("${origin}/w")</f><v>1</v></c><c><f>'${outside}/[results.csv]x'!A1</f><v>2</v></c></row>`;
    write(root, 'data/winter.xlsx', bareWorkbook(rows));
  },
};

/** A place of the workspace, and the planted file or folder that a link there leads to. */
export const LINKS: Readonly<Record<string, string>> = {
  'pip.config.yaml': 'config.yaml',
  'directory.yaml': 'directory.yaml',
  'plans/sip.yaml': 'plan.yaml',
  'plans/more': '.',
  'measures/shared.yaml': 'measures.yaml',
  'schemas/sip.schema.json': 'schema.json',
  'templates/reports/sam.md.hbs': 'sam.md.hbs',
  'templates/pages/report.css': 'style.css',
  'templates/words/es.yaml': 'words.yaml',
  'templates/new/sip.yaml': 'plan.yaml',
  templates: '.',
  measures: '.',
  plans: '.',
  'data/winter.csv': 'results.csv',
  'data/winter.yaml': 'mapping.yaml',
  '.pip/baseline.json': 'baseline.yaml',
  '.pip/schemas/sip.schema.json': 'schema.json',
  '.pip/schemas': '.',
  '.pip/cache/.gitignore': 'notes.txt',
  '.pip/cache/validate.json': 'notes.txt',
  '.pip/cache': '.',
  '.pip': '.',
  '.gitattributes': 'notes.txt',
  reports: '.',
  'reports/2026-27/winter': '.',
  'reports/2026-27/winter/index.html': 'notes.txt',
  'reports/2026-27/winter/manifest.json': 'notes.txt',
  'out/winter.xlsx': 'results.csv',
};

/** Puts a link out of the workspace in the place of what stands there. */
export function linkOut({ root, outside }: Target, place: string, to: string): void {
  const path = join(root, place);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(outside, to), path);
}

/** What a pull request could bring, each of it alone. */
export const ATTACKS: readonly Attack[] = [
  texts,
  configuration,
  picture,
  templates,
  partials,
  schemas,
  exportsToImport,
];
