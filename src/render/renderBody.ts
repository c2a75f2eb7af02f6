import MarkdownIt, {
  type StateBlock,
  type StateCore,
  type StateInline,
  type Token,
} from 'markdown-it';
import type { Mark } from '../model/mark.ts';
import { breakLongWords } from './breakLongWords.ts';
import { hangDaggers } from './hangDaggers.ts';
import { iconSvg } from './iconSvg.ts';
import { isolateScripts } from './isolateScripts.ts';
import { keepTogether } from './keepTogether.ts';
import { markText } from './markText.ts';
import { spaceEyebrows } from './spaceEyebrows.ts';
import { tableCells } from './tableCells.ts';

/** What a page needs besides its Markdown. */
export interface BodyParts {
  /** Every sign that the Markdown may hold. */
  readonly marks: readonly Mark[];
  /** Pictures by figure id. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Turns a report's Markdown into the body of a page: sections, signs and pictures become HTML. */
export function renderBody(markdown: string, { marks, pictures }: BodyParts): string {
  const engine = new MarkdownIt({ html: false, linkify: false, typographer: false });
  engine.block.ruler.before('html_block', 'section', sectionRule);
  engine.inline.ruler.before('html_inline', 'language', languageRule);
  engine.core.ruler.before('text_join', 'marks', (state) => drawMarks(state, marks));
  engine.core.ruler.push('table_cells', tableCells);
  engine.core.ruler.push('isolate_scripts', isolateScripts);
  engine.core.ruler.push('space_eyebrows', spaceEyebrows);
  engine.core.ruler.push('hang_daggers', hangDaggers);
  engine.core.ruler.push('keep_together', keepTogether);
  engine.core.ruler.push('break_long_words', breakLongWords);
  engine.renderer.rules['image'] = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    const words = renderer.renderInlineAsText(token?.children ?? [], options, env);
    return picture(token, pictures, words);
  };
  return engine.render(markdown).replace(/<p>(<svg[\s\S]*?<\/svg>)<\/p>/g, '$1');
}

/** `<!-- begin name -->` and `<!-- end name -->` alone on a line open and close a section. */
function sectionRule(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const text = state.src.slice(start, state.eMarks[line]);
  const [, verb, name] = /^<!-- (begin|end) ([a-z -]+?) -->\s*$/.exec(text) ?? [];
  if (verb === undefined || name === undefined) return false;
  if (silent) return true;
  const token = state.push('html_block', '', 0);
  token.content = verb === 'begin' ? `<div${attributeOf(name)}>\n` : '</div>\n';
  state.line = line + 1;
  return true;
}

/** A section `lang-es` is in that language; any other name is for the page's styles. */
function attributeOf(name: string): string {
  const language = /^lang-([a-z]+)$/.exec(name)?.[1];
  return language === undefined ? ` class="${name}"` : ` lang="${language}"`;
}

/** The same two comments inside a line, for words in another language than the page's. */
function languageRule(state: StateInline, silent: boolean): boolean {
  const text = state.src.slice(state.pos, state.posMax);
  const [comment, verb, language] = /^<!-- (begin|end) lang-([a-z]+) -->/.exec(text) ?? [];
  if (comment === undefined) return false;
  if (!silent) {
    const token = state.push('html_inline', '', 0);
    token.content = verb === 'begin' ? `<span lang="${language}">` : '</span>';
  }
  state.pos += comment.length;
  return true;
}

/** Draws every sign that a template printed. Typed text cannot hold one: its joint is an entity. */
function drawMarks(state: StateCore, marks: readonly Mark[]): void {
  const byText = new Map(marks.map((mark) => [markText(mark), mark]));
  // The longest first: a word may begin with another one.
  const texts = [...byText.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${texts.map(escapePattern).join('|')})`);
  for (const block of state.tokens) {
    if (block.type !== 'inline' || !block.children) continue;
    block.children = block.children.flatMap((token) => {
      if (token.type !== 'text') return [token];
      return token.content.split(pattern).map((piece) => {
        const mark = byText.get(piece);
        const made = new state.Token(mark ? 'html_inline' : 'text', '', 0);
        made.content = mark ? markHtml(mark) : piece;
        return made;
      });
    });
  }
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

function markHtml(mark: Mark): string {
  const word = escapeHtml(mark.word);
  return `<span class="sign ${mark.icon}" style="--sign:${mark.color}">${iconSvg(mark)}<span>${word}</span></span>`;
}

/** A picture by its figure; where there is none, the words that stand for it. */
function picture(token: Token | undefined, pictures: BodyParts['pictures'], words: string): string {
  const id = /^figures\/[^/]+\/(.+)\.svg$/.exec(String(token?.attrGet('src') ?? ''))?.[1];
  return pictures.get(id ?? '') ?? escapeHtml(words);
}
