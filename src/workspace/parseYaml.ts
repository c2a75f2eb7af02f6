import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  type Node,
  type Pair,
  parseAllDocuments,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Range } from '../model/diagnostic.ts';
import { explainSyntax, specialStart } from './explainSyntax.ts';
import { type LineStarts, lineStarts } from './lineStarts.ts';
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
  readonly lines: LineStarts;
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
  const lines = lineStarts(text);
  const documents = parseAllDocuments(text, OPTIONS);
  const list = Array.isArray(documents) ? documents : [];
  const document = list[0] ?? emptyDocument();
  const at = (from: number, to: number) => rangeAt(lines, text, from, to);

  const found = list
    .flatMap((doc) => [...doc.errors, ...doc.warnings])
    .map(({ code, message, pos: [from, to] }) => {
      return { code, message, from: openingQuote(document, message, from) ?? from, to };
    });
  const faults: SyntaxFault[] = explainSyntax(found, text, MAX_FAULTS).map(
    ({ from, to, ...words }) => ({
      rule: 'yaml-syntax',
      ...words,
      range: at(from, Math.max(to, from + 1)),
    }),
  );
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

/** What a text without a document stands for: nothing, at its very beginning. */
function emptyDocument(): Document {
  const [document] = parseAllDocuments('null', OPTIONS);
  if (document) document.contents = null;
  return document as Document;
}

type At = (from: number, to: number) => Range;

function toData(document: Document, at: At): Pick<ParsedYaml, 'data' | 'faults'> {
  const faults: SyntaxFault[] = [];
  const anchors = new Map<string, Node>();
  visit(document, (_key, node, above) => {
    if (isMap(node)) faults.push(...oddKeys(node, at));
    if (isAlias(node)) faults.push(...oddAlias(node, anchors.get(node.source), above, at));
    else if (isNode(node) && node.anchor) anchors.set(node.anchor, node);
  });
  if (faults.length > 0) {
    return { data: undefined, faults: faults.slice(0, MAX_FAULTS) };
  }
  try {
    return { data: document.toJS(), faults };
  } catch {
    return { data: undefined, faults: [unfoldsTooFar(document, at)] };
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
  const range = isNode(node) ? node.range : undefined;
  return [range?.[0] ?? 0, range?.[1] ?? 1];
};

function oddKeys(map: YAMLMap, at: At): SyntaxFault[] {
  const seen = new Set<unknown>();
  return map.items.flatMap((pair) => {
    const name = isScalar(pair.key) ? pair.key.value : undefined;
    if (typeof name !== 'string') return [notAName(pair, at)];
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated ? [twice(name, pair, at)] : [];
  });
}

function notAName(pair: Pair, at: At): SyntaxFault {
  return {
    rule: 'yaml-syntax',
    message: 'A field has to have a name made of letters.',
    hint: 'Put a name before the colon, in quotes if it is a number.',
    range: at(...rangeOf(pair.key)),
  };
}

function twice(name: string, pair: Pair, at: At): SyntaxFault {
  return {
    rule: 'duplicate-field',
    message: `The field ${name} stands here twice; only one of the two could count.`,
    hint: 'Keep one of them.',
    range: at(...rangeOf(pair.key)),
  };
}

/** A star that names nothing is a text that lacks quotes; one that names what holds it never ends. */
function oddAlias(
  alias: Alias,
  target: Node | undefined,
  above: readonly unknown[],
  at: At,
): SyntaxFault[] {
  const range = at(...rangeOf(alias));
  if (!target) return [{ rule: 'yaml-syntax', ...specialStart('*'), range }];
  return above.includes(target) ? [{ ...TOO_MUCH, range }] : [];
}

/** Names that stand for names that stand for names: the classic way to make a small file huge. */
const TOO_MUCH = {
  rule: 'yaml-syntax',
  message: 'The names in this file that stand for other parts (*name) unfold into too much.',
  hint: 'Write the parts out instead.',
} as const;

function unfoldsTooFar(document: Document, at: At): SyntaxFault {
  let last: Alias | null = null;
  visit(document, {
    Alias(_key, alias) {
      last = alias;
    },
  });
  return { ...TOO_MUCH, range: at(...rangeOf(last)) };
}
