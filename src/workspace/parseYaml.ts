import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  type Node,
  Parser,
  visit,
} from 'yaml';
import type { Range } from '../model/diagnostic.ts';
import { countedFaults } from './countedFaults.ts';
import { explainSyntax, specialStart } from './explainSyntax.ts';
import { lineIndex, type LineStarts, lineStarts } from './lineStarts.ts';
import { oddLetters } from './oddLetters.ts';
import { oddKeys, oddValue } from './oddNodes.ts';
import { lookThroughTokens, type OddToken } from './oddTokens.ts';
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
  const { document, data, odd } = read(text, lines);
  const { told, rest } = countedFaults(odd.toSorted((a, b) => a.from - b.from));
  const faults: SyntaxFault[] = told.map(({ from, to, ...words }) => ({
    ...words,
    range: rangeAt(lines, text, from, to),
  }));
  if (rest) faults.push({ ...rest, range: rangeAt(lines, text, 0, 1) });
  return { document, lines, data: faults.length > 0 ? undefined : data, faults };
}

interface Read {
  readonly document: Document;
  readonly data: unknown;
  readonly odd: readonly OddToken[];
}

/** Reads a text in steps, each of which is safe once the one before found nothing that stands in its way. */
function read(text: string, lines: LineStarts): Read {
  const unread = { document: emptyDocument(), data: undefined };
  const letters = oddLetters(text);
  if (letters.length > 0) return { ...unread, odd: letters };
  const tokens = [...new Parser().parse(text)];
  const seen = lookThroughTokens(tokens);
  if (!seen.isBounded) return { ...unread, odd: beforeBound(seen.odd, text, lines) };
  const documents = [...new Composer(OPTIONS).compose(tokens)];
  const [document = unread.document, second] = documents;
  const faults = syntaxFaults(documents, text, lines);
  if (faults.length === 0 && second) faults.push(secondDocument(second, text));
  if (faults.length > 0) return { document, data: undefined, odd: [...seen.odd, ...faults] };
  const { data, odd } = toData(document);
  return { document, data, odd: [...seen.odd, ...odd] };
}

/** A slip on each of many lines looks like nesting: what is wrong with the lines before is told instead. */
function beforeBound(
  bound: readonly OddToken[],
  text: string,
  lines: LineStarts,
): readonly OddToken[] {
  const last = lineIndex(lines, bound[0]?.from ?? 0);
  const whole = text.slice(0, lines[last]);
  const documents = [...new Composer(OPTIONS).compose(new Parser().parse(whole))];
  // That a bracket is still open where the text was cut is no fault.
  const faults = syntaxFaults(documents, whole, lines).filter(
    ({ from }) => from < whole.length - 1,
  );
  return faults.length > 0 ? faults : bound;
}

/** What a text without a document stands for: nothing, at its very beginning. */
function emptyDocument(): Document {
  const [document] = new Composer(OPTIONS).compose(new Parser().parse('null'));
  if (document) document.contents = null;
  return document as Document;
}

function syntaxFaults(documents: readonly Document[], text: string, lines: LineStarts): OddToken[] {
  const found = documents.flatMap((document) =>
    [...document.errors, ...document.warnings].flatMap(({ code, message, pos: [from, to] }) => {
      // Directives are told by their tokens, and what they ask for is not told twice.
      if (code === 'BAD_DIRECTIVE' || isResolvedTag(code, text, from)) return [];
      return [{ code, message, from: openingQuote(document, message, from) ?? from, to }];
    }),
  );
  return explainSyntax(found, text, lines).map(({ to, ...fault }) => ({
    rule: 'yaml-syntax',
    ...fault,
    to: Math.max(to, fault.from + 1),
  }));
}

const isResolvedTag = (code: string, text: string, from: number): boolean =>
  code === 'TAG_RESOLVE_FAILED' && /^![!<]/.test(text.slice(from, from + 2));

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

function secondDocument({ range }: Document, text: string): OddToken {
  const from = range?.[0] ?? text.length;
  return {
    rule: 'one-document',
    message: 'This file holds more than one document; a plan is one file.',
    hint: 'Move what follows the line of dashes into a file of its own.',
    from,
    to: from + 1,
  };
}

function toData(document: Document): Pick<Read, 'data' | 'odd'> {
  const odd: OddToken[] = [];
  const anchors = new Map<string, Node>();
  visit(document, (key, node, above) => {
    if (isMap(node)) odd.push(...oddKeys(node));
    if (isScalar(node) && key !== 'key') odd.push(...oddValue(node, above));
    if (isAlias(node)) odd.push(...oddAlias(node, anchors.get(node.source), above));
    else if (isNode(node) && node.anchor) anchors.set(node.anchor, node);
  });
  if (odd.length > 0) return { data: undefined, odd };
  try {
    return { data: document.toJS(), odd };
  } catch {
    return { data: undefined, odd: [{ ...TOO_MUCH, ...spanOf(lastAlias(document)) }] };
  }
}

function spanOf(node: Alias | null): { from: number; to: number } {
  const [from = 0, to = 1] = node?.range ?? [];
  return { from, to };
}

/** A star that names nothing is a text that lacks quotes; one that names what holds it never ends. */
function oddAlias(alias: Alias, target: Node | undefined, above: readonly unknown[]): OddToken[] {
  const span = spanOf(alias);
  if (!target) return [{ rule: 'yaml-syntax', ...specialStart('*'), ...span }];
  return above.includes(target) ? [{ ...TOO_MUCH, ...span }] : [];
}

/** Names that stand for names that stand for names: the classic way to make a small file huge. */
const TOO_MUCH = {
  rule: 'yaml-syntax',
  message: 'The names in this file that stand for other parts (*name) unfold into too much.',
  hint: 'Write the parts out instead.',
} as const;

function lastAlias(document: Document): Alias | null {
  let last: Alias | null = null;
  visit(document, {
    Alias(_key, alias) {
      last = alias;
    },
  });
  return last;
}
