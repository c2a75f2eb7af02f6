import { numbersIn } from './arithmetic.ts';
import { leavesOf } from './compare.ts';

/** Parts of a model that only its pictures and its furniture print, with where their text stands. */
const NOT_IN_TEXT: readonly (readonly [reason: string, path: RegExp])[] = [
  ['drawn: the sentence and the alternative text say it', /figures?\.(\d+\.)?(points|history)\./],
  [
    'drawn beside what the alternative text says',
    /figures?\.(\d+\.)?(rows|reference|target|key)\b/,
  ],
  ['drawn: how many of each the alternative text says', /(parts|bounds|counts)\.\d+(\.|$)/],
  ['drawn on a share of a hundred', /figure\.(start|goal|value)/],
  ['places of a picture', /\b(id|groups\.\d+\.columns\.\d+|groups\.\d+\.label)$/],
  ['how signs are drawn', /\.(color|symbol|icon)$/],
  ['days as machines read them', /\.iso$/],
  ['who the school is: its packet prints it', /^about\.lines/],
  ['head of the document', /^title$|^plan\.(term|id)$|^words\./],
  ['at the end of the year the target stands for the benchmark', /measures\.\d+\.benchmark$/],
  [
    'the sources of the charts on page one of the board stand with their theory',
    /^charts\.\d+\.source$/,
  ],
  ['what a theory says stands in the plan of the district', /^districtPlans\..*\.statement$/],
  ['a progress that the table shows where there is a column for it', /progress$/],
];

/** Numbers in the words of the templates themselves. */
const IN_WORDS = ['0%', '100%'];

const plain = (markdown: string): string =>
  markdown
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/\\(?=[^\p{L}\d\s])/gu, '')
    .replaceAll(/&nbsp;|&#160;|[\u00a0\u202f]/g, ' ')
    .replaceAll(/[ \t]+/g, ' ');

/** What Markdown and model say differently: numbers of one that the other does not have. */
export function printedFaults(model: unknown, markdown: string): string[] {
  const text = plain(markdown);
  const leaves = leavesOf(model);
  const known = new Set([...IN_WORDS, ...leaves.flatMap(([, value]) => numbersIn(String(value)))]);
  const strange = numbersIn(text.replaceAll(/\]\([^)]*\)/g, ']')).filter((n) => !known.has(n));
  const missing = leaves.filter(
    ([path, value]) =>
      typeof value === 'string' &&
      /\d/.test(value) &&
      !NOT_IN_TEXT.some(([, known]) => known.test(path)) &&
      !text.includes(value.replace(/\s+/g, ' ')),
  );
  return [
    ...strange.map((number) => `the Markdown says ${number}, the model does not`),
    ...missing.map(([path, value]) => `${path}: the Markdown does not say "${String(value)}"`),
  ];
}
