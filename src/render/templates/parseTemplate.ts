import Handlebars from 'handlebars';
import type { TemplateFault } from '../../model/templateFault.ts';

/** What a template's text means, or the first thing in it that means nothing. */
export type ParsedTemplate = { readonly tree: hbs.AST.Program } | { readonly fault: TemplateFault };

/** Reads a template; a fault names its place in the file. */
export function parseTemplate(file: string, text: string): ParsedTemplate {
  try {
    return { tree: Handlebars.parse(text) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { fault: explain(file, text, detail) };
  }
}

interface Words {
  readonly message: string;
  readonly hint: string;
}

function explain(file: string, text: string, detail: string): TemplateFault {
  const [, opened, closed, row, column] =
    /^(.+) doesn't match (.+) - (\d+):(\d+)/.exec(detail) ?? [];
  if (opened !== undefined) {
    const message = `\`{{#${opened}}}\` is closed by \`{{/${closed}}}\`.`;
    const start = offsetOf(text, Number(row), Number(column));
    return faultAt(file, text, start, { message, hint: `Close it with \`{{/${opened}}}\`.` });
  }
  const left = unclosed(text);
  if (/got 'EOF'$/.test(detail) && left) {
    const message = `\`{{#${left.name}}}\` is never closed.`;
    return faultAt(file, text, left.at, { message, hint: `Close it with \`{{/${left.name}}}\`.` });
  }
  return faultAt(file, text, errorOffset(text, detail), wordsFor(detail));
}

function wordsFor(detail: string): Words {
  if (detail.endsWith("got 'OPEN_ENDBLOCK'")) {
    return {
      message: 'This closes a block that was never opened.',
      hint: 'Take it away, or open the block before it.',
    };
  }
  if (detail.endsWith("got 'INVERSE'")) {
    return {
      message: '`{{else}}` stands in no block.',
      hint: 'Put it between `{{#if …}}` and `{{/if}}`, or take it away.',
    };
  }
  return {
    message: 'The template cannot be read from here on.',
    hint: 'Braces come in pairs, `{{name}}`; a block is `{{#if name}} … {{/if}}`; texts stand in quotes.',
  };
}

/** The innermost block that is open at the end of a text. */
function unclosed(text: string): { name: string; at: number } | null {
  const plain = text.replace(/\{\{!--[^]*?--\}\}|\{\{![^}]*\}\}/g, (remark) =>
    ' '.repeat(remark.length),
  );
  const open: { name: string; at: number }[] = [];
  for (const match of plain.matchAll(/\{\{~?([#/])[>*]?\s*([^\s}~]+)/g)) {
    const [, sign, name = ''] = match;
    if (sign === '#') open.push({ name, at: match.index });
    else open.pop();
  }
  return open.at(-1) ?? null;
}

/**
 * Where a syntax error stands. The parser shows up to twenty letters before it, line breaks left
 * out, and names a line: of all places behind such letters the one nearest to the line is meant.
 */
function errorOffset(text: string, detail: string): number {
  const [first = '', shown = '', pointer = ''] = detail.split('\n');
  const before = shown.slice(0, pointer.indexOf('^')).replace(/^\.{3}/, '');
  const line = Number(/line (\d+)/.exec(first)?.[1] ?? 1);
  const from = offsetOf(text, Math.max(1, line - 1), 0);
  for (let at = from; at <= text.length; at += 1) {
    const past = text.slice(0, at).slice(-20).replace(/\n/g, '');
    if (past === before) return at + leadingBreaks(text.slice(at));
  }
  return offsetOf(text, line, 0);
}

const leadingBreaks = (text: string): number => text.length - text.replace(/^\n+/, '').length;

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + column;
}

/** A fault at an offset, as long as the braces or the word there. */
function faultAt(file: string, text: string, at: number, words: Words): TemplateFault {
  const start = placeAt(text, Math.min(at, text.length));
  const [shown = ''] = /^\{\{[^\n}]*\}{0,3}|^\S+/.exec(text.slice(at)) ?? [];
  const { line, column } = start;
  return { file, line, column, endLine: line, endColumn: column + shown.length, ...words };
}

function placeAt(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
