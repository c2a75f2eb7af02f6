import type { Mark } from '../../src/model/mark.ts';
import { renderBody } from '../../src/render/renderBody.ts';

export const LAGGING: Mark = {
  symbol: '◐',
  word: 'Lagging',
  icon: 'rating',
  fill: 0.5,
  color: '#7d6400',
};

export const WITHHELD: Mark = {
  symbol: '*',
  word: 'Withheld',
  icon: 'withheld',
  fill: null,
  color: '#5b6672',
};

/** The body of a page that knows two signs and one picture. */
export const body = (markdown: string): string =>
  renderBody(markdown, {
    marks: [LAGGING, WITHHELD],
    pictures: new Map([['trend-m', '<svg id="trend-m"></svg>']]),
  });

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#38': '&',
  '#60': '<',
  '#62': '>',
  '#34': '"',
};

/** What a reader sees of HTML: its text, tags taken out. */
export const textOf = (html: string): string =>
  html
    .replaceAll('<wbr>', '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#38|#60|#62|#34);/g, (_, name: string) => ENTITIES[name] ?? '');

/** Names of the tags that a body holds, each once; where a long word may break is no markup. */
export const tagsOf = (html: string): string[] =>
  [...new Set([...html.matchAll(/<(?!wbr>)(\w+)/g)].map(([, name]) => name ?? ''))].sort();

/** Whitespace as a page shows it. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
