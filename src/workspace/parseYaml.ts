import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type Pair,
  parseAllDocuments,
  visit,
} from 'yaml';
import type { Range } from '../model/diagnostic.ts';
import { rangeAt } from './places.ts';

/** A fault of the text itself: no path leads to it, so it brings its place along. */
export interface SyntaxFault {
  readonly rule: string;
  readonly message: string;
  readonly hint?: string;
  readonly range: Range;
}

export interface ParsedYaml {
  readonly document: Document;
  readonly lines: LineCounter;
  /** Plain data, or undefined when the text is too broken to have any. */
  readonly data: unknown;
  readonly faults: readonly SyntaxFault[];
}

/** More faults than this are one fault: the file is not what it seems. */
const MAX_FAULTS = 20;

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  logLevel: 'error',
  prettyErrors: false,
} as const;

/** Parses one YAML file of the workspace. Never throws: what is wrong comes back as faults. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { ...OPTIONS, lineCounter: lines });
  const list = Array.isArray(documents) ? documents : [];
  const document = (list[0] ?? emptyDocument(text, lines)) as Document;
  const at = (from: number, to: number) => rangeAt(lines, text, from, to);

  const faults: SyntaxFault[] = list
    .flatMap((doc) => doc.errors)
    .slice(0, MAX_FAULTS)
    .map(({ code, message, pos }) => {
      const start = openingQuote(document, message, pos[0]) ?? pos[0];
      return {
        rule: 'yaml-syntax',
        ...inPlainWords(code, message, text, pos[0]),
        range: at(start, Math.max(pos[1], start + 1)),
      };
    });
  const second = list[1];
  if (second && faults.length === 0) {
    const start = second.range?.[0] ?? text.length;
    faults.push({
      rule: 'one-document',
      message: 'This file holds more than one document; a plan is one file.',
      hint: 'Move what follows the line of dashes into a file of its own.',
      range: at(start, start + 1),
    });
  }
  if (faults.length > 0) return { document, lines, data: undefined, faults };
  return { document, lines, ...toData(document, at) };
}

function emptyDocument(text: string, lines: LineCounter): Document.Parsed {
  const [document] = parseAllDocuments(`${text}\nnull`, { ...OPTIONS, lineCounter: lines });
  return document as Document.Parsed;
}

function toData(
  document: Document,
  at: (from: number, to: number) => Range,
): Pick<ParsedYaml, 'data' | 'faults'> {
  const faults: SyntaxFault[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const pair of map.items) {
        const name = isScalar(pair.key) ? pair.key.value : undefined;
        if (typeof name !== 'string') faults.push(oddKey(pair, at));
        else if (seen.has(name)) faults.push(twice(name, pair, at));
        seen.add(name);
      }
    },
  });
  if (faults.length > 0) {
    return { data: undefined, faults: faults.slice(0, MAX_FAULTS) };
  }
  try {
    return { data: document.toJS(), faults };
  } catch {
    return { data: undefined, faults: [tooManyAliases(document, at)] };
  }
}

/** Where the text begins whose closing quote is missing: the end of the file helps nobody. */
function openingQuote(document: Document, message: string, end: number): number | null {
  if (!/closing .*quote/i.test(message)) return null;
  let start: number | null = null;
  visit(document, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] < end && range[1] >= end) start = range[0];
    },
  });
  return start;
}

const rangeOf = (node: unknown): [number, number] => {
  const range = isScalar(node) || isMap(node) ? node.range : undefined;
  return [range?.[0] ?? 0, range?.[1] ?? 1];
};

function oddKey(pair: Pair, at: (from: number, to: number) => Range): SyntaxFault {
  return {
    rule: 'yaml-syntax',
    message: 'A field has to have a name made of letters.',
    hint: 'Put a name before the colon, in quotes if it is a number.',
    range: at(...rangeOf(pair.key)),
  };
}

function twice(name: string, pair: Pair, at: (from: number, to: number) => Range): SyntaxFault {
  return {
    rule: 'duplicate-field',
    message: `The field ${name} stands here twice; only one of the two could count.`,
    hint: 'Keep one of them.',
    range: at(...rangeOf(pair.key)),
  };
}

/** Names that stand for names that stand for names: the classic way to make a small file huge. */
function tooManyAliases(document: Document, at: (from: number, to: number) => Range): SyntaxFault {
  const start = document.range?.[0] ?? 0;
  return {
    rule: 'yaml-syntax',
    message: 'The names in this file that stand for other parts (*name) unfold into too much.',
    hint: 'Write the parts out instead.',
    range: at(start, start + 1),
  };
}

/** The parser's words turned into the reader's, for the mistakes that people make. */
function inPlainWords(
  code: string,
  message: string,
  text: string,
  offset: number,
): { message: string; hint?: string } {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  if (code === 'TAB_AS_INDENT' || /^\s*\t/.test(line)) {
    return {
      message: 'This line is indented with a tab; YAML allows spaces only.',
      hint: 'Replace the tab with spaces, two for each level.',
    };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') {
    return {
      message: 'This line has a second colon, or its indentation does not fit the line above.',
      hint: 'Put a text that holds a colon in quotes, and line up fields of the same level.',
    };
  }
  if (code === 'BAD_INDENT') {
    return {
      message: 'The indentation of this line does not fit the lines around it.',
      hint: 'Line it up with the other fields of the same part.',
    };
  }
  if (code === 'MISSING_CHAR' && /quote/i.test(message)) {
    return {
      message: 'A text opens with a quotation mark that is never closed.',
      hint: 'Add the closing quotation mark.',
    };
  }
  return { message: `This is not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}.` };
}
