import type { DescribedLine, Description } from './description.ts';
import { wrap } from './wrap.ts';

/** What a person needs to know to change a report, as text of at most so many columns. */
export function formatDescription(description: Description, columns: number): string {
  const { report, title, sections, files, fields, parts, helpers, phrases } = description;
  const named = parts.flatMap(({ name, type, meaning, fields: own }) => [
    '',
    wrap(`${name}: ${meaning}${type === '' ? '' : ` (${type})`}`, columns, ''),
    ...linesOf(own, columns),
  ]);
  const blocks = [
    [`${report}: ${title}`],
    ['Fields of its model', '', ...linesOf(fields, columns)],
    ...(parts.length > 0 ? [['Parts that these are made of', ...named]] : []),
    ['Helpers', ...helpers.flatMap((helper) => helperLines(helper, columns))],
    ...(sections.length > 0 ? [sectionLines(report, sections)] : []),
    ['Files that a workspace can replace', '', ...files.map((file) => `  ${file}`)],
    ...(phrases.length > 0 ? [phraseLines(phrases)] : []),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const INDENT = '      ';

function linesOf(fields: readonly DescribedLine[], columns: number): string[] {
  const width = Math.min(30, Math.max(...fields.map(({ name }) => name.length)));
  return fields.map(({ name, type, meaning }) => {
    const said = type === '' ? meaning : `(${type}) ${meaning}`;
    const [head = '', ...rest] = wrap(said, columns - width - 4, '').split('\n');
    return [
      `  ${name.padEnd(width)}  ${head}`,
      ...rest.map((line) => `${' '.repeat(width + 4)}${line}`),
    ].join('\n');
  });
}

function helperLines(
  { signature, meaning, example }: Description['helpers'][number],
  columns: number,
) {
  const { template, model, gives } = example;
  const shown = gives.split('\n').join('\\n');
  return [
    '',
    `  ${signature}`,
    `${INDENT}${wrap(meaning, columns - INDENT.length, '').replaceAll('\n', `\n${INDENT}`)}`,
    `      ${template} with ${JSON.stringify(model)}`,
    `      gives ${shown}`,
  ];
}

function sectionLines(report: string, sections: Description['sections']): string[] {
  const chosen = sections.filter(({ isFixed }) => !isFixed).map(({ name }) => name);
  return [
    'Sections, in the usual order',
    '',
    ...sections.map(({ name, isFixed }) => `  ${name}${isFixed ? ' (always there)' : ''}`),
    '',
    '  Choose others in pip.config.yaml:',
    `  reports: {${report}: {sections: [${chosen.slice(0, 3).join(', ')}]}}`,
  ];
}

const phraseLines = (phrases: readonly string[]): string[] => [
  'Fixed words, replaced under `phrases:` in templates/words/en.yaml',
  '',
  ...phrases.map((phrase) => `  ${phrase}`),
];
