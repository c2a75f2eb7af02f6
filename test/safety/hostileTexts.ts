import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, stringify } from 'yaml';
import { temporaryFolder } from '../temporary.ts';
import { rewriteTexts } from './freeTexts.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Workspaces that together have plans of every kind, and what is left out of them to be quick. */
export const SOURCES = [
  {
    from: 'test/fixtures/concepts',
    without: /^$/,
    report: 'sam mid-year eoy board plan summary --cycle winter --audience internal',
  },
  { from: 'examples/harborview-staff', without: /^$/, report: 'plan' },
  { from: 'examples/delta-valley', without: /^$/, report: 'plan' },
  {
    from: 'examples/harborview',
    without: /sip-(?!anchor)/,
    report: 'plan --plan addendum-anchor-2026',
  },
] as const;

/**
 * Texts that are more than words: the code of a student must not look like a name, files have to be
 * there, and values have to be one of the levels of their measure.
 */
const NOT_WORDS = /\.(?:local_code|file|codes\{\}|state|browser|levels\[\])$/;

/** A copy of a workspace in which every free text is one of an attacker, told apart by numbers. */
export interface HostileWorkspace {
  readonly root: string;
  /** The texts by their numbers. */
  readonly texts: readonly string[];
}

export function hostileWorkspace(
  { from, without }: (typeof SOURCES)[number],
  textOf: (number: number, place: string) => string,
): HostileWorkspace {
  const root = temporaryFolder();
  cpSync(join(ROOT, from), root, {
    recursive: true,
    filter: (path) => !without.test(path) && !/\/(?:reports|templates)$/.test(path),
  });
  const texts: string[] = [];
  const rewrite = (text: string, place: string): string => {
    const isLetter = place.endsWith('.value') && text !== '' && !text.includes(' ');
    if (isLetter || NOT_WORDS.test(place)) return text;
    texts.push(textOf(texts.length, place));
    return texts.at(-1) ?? '';
  };
  for (const file of filesIn(root, '.yaml')) {
    const data: unknown = parse(readFileSync(file, 'utf8'));
    const rewritten = rewriteTexts(schemaOf(relative(root, file), data), data, rewrite);
    writeFileSync(file, escaped(stringify(rewritten, { defaultStringType: 'QUOTE_DOUBLE' })));
  }
  return { root, texts };
}

/** Signs that no text file may hold, by their numbers. */
const escaped = (yaml: string): string =>
  yaml.replace(
    /[\x7f-\x9f\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Files below a folder with an ending, by their whole paths. */
export const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
    .sort();

const TOP: Readonly<Record<string, string>> = {
  'pip.config.yaml': 'config',
  'directory.yaml': 'directory',
};

function schemaOf(file: string, data: unknown): string {
  if (file.startsWith('measures/')) return 'measures';
  const kind = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : '';
  return TOP[file] ?? String(kind);
}

/** Texts by number, in one line and in several by turns. */
export const hostileTo =
  (origin: string) =>
  (number: number): string =>
    (number % 2 === 0 ? inOneLine : inManyLines)(number, origin);

/** Scripts, pictures, styles, templates and Markdown, all in one line. */
const inOneLine = (number: number, origin: string): string =>
  [
    `T${number}T <script src="${origin}/s"></script><img src="${origin}/i" onerror="alert(1)">`,
    `<style>* { background: url(${origin}/c) }</style></title></style></main></svg>`,
    `<a href="javascript:alert(1)" onclick="x">a</a> ![p](${origin}/p.png) [l](javascript:alert(1))`,
    `{{title}} {{{lookup this "constructor"}}} {{> section}} <!-- begin lang-es --> <!-- end -->`,
    '& &lt;b&gt; | ` ** __ # ]]> --> "x" \'y\' \\',
  ].join(' ');

/** The same in the blocks that Markdown has. */
const inManyLines = (number: number, origin: string): string =>
  `T${number}T <script>fetch("${origin}/m")</script>\n\n<script>\nalert(1)\n</script>\n\n# Heading\n\n\`\`\`html\n<iframe src="${origin}/f"></iframe>\n\`\`\`\n\n    <object data="${origin}/o"></object>\n\n- <svg onload="alert(1)"><image href="${origin}/v"/></svg>\n\n<!-- begin masthead -->\n\n![q][ref]\n\n[ref]: ${origin}/r.png\n\n| a |\n| - |\n| <embed src="${origin}/e"> |\n`;
