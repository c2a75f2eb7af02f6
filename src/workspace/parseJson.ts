import { type Node, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import type { Finding, Range } from '../model/diagnostic.ts';
import { lineStarts } from './lineStarts.ts';
import { rangeAt } from './places.ts';

/** A JSON file with where everything in it stands. */
export interface ParsedJson {
  /** Undefined when the text is no JSON. */
  readonly data: unknown;
  readonly fault: { readonly message: string; readonly range: Range } | null;
  /** Where a finding stands: at the node, or at the nearest one above it that exists. */
  placeOf(finding: Pick<Finding, 'path' | 'on'>): Range;
}

/** A value, and the name before it where it is a field's. */
interface Part {
  readonly key: Node | null;
  readonly node: Node;
}

/** Schemas nest by what plans nest; what is deeper than this was not written by a person. */
const MAX_DEPTH = 60;
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

const EXPECTED: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a name in double quotes',
  ValueExpected: 'a value',
  ColonExpected: 'a colon',
  CommaExpected: 'a comma or a closing bracket',
  CloseBraceExpected: 'a comma or `}`',
  CloseBracketExpected: 'a comma or `]`',
  EndOfFileExpected: 'the end of the file',
};
const WRONG: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is neither a text in double quotes nor a number, true, false or null.',
  InvalidCommentToken: 'JSON has no remarks.',
  UnexpectedEndOfString: 'This text has no double quote at its end.',
  UnexpectedEndOfNumber: 'This number has no end.',
  InvalidUnicode: 'In a text, `\\u` is followed by four digits or letters A to F.',
  InvalidEscapeCharacter: 'A text holds a `\\` before a letter that needs none.',
  InvalidCharacter: 'A text holds a tab or another sign that has to be written like `\\t`.',
};

class JsonFault extends Error {
  readonly from: number;
  readonly to: number;

  constructor(message: string, from: number, length: number) {
    super(message);
    this.from = from;
    this.to = from + length;
  }
}

/** Parses a JSON file. Never throws: what is wrong comes back as a fault with its place. */
export function parseJson(text: string): ParsedJson {
  const lines = lineStarts(text);
  try {
    refuseFaults(text);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const fault = { message: error.message, range: rangeAt(lines, text, error.from, error.to) };
    return { data: undefined, fault, placeOf: () => fault.range };
  }
  const root = parseTree(text, [], STRICT) as Node;
  const placeOf: ParsedJson['placeOf'] = (finding) => {
    const { offset, length } = spotOf(root, finding);
    return rangeAt(lines, text, offset, offset + length);
  };
  return { data: JSON.parse(text), fault: null, placeOf };
}

/** Throws at the first fault, and so before the parser, which is recursive, gets in too deep. */
function refuseFaults(text: string): void {
  const names: Set<string>[] = [];
  const begin = (from: number, length: number): void => {
    if (names.push(new Set()) > MAX_DEPTH) {
      throw new JsonFault('This is nested too deeply.', from, length);
    }
  };
  const end = (): void => {
    names.pop();
  };
  visit(
    text,
    {
      onObjectBegin: begin,
      onObjectEnd: end,
      onArrayBegin: begin,
      onArrayEnd: end,
      onObjectProperty: (name, from, length) => {
        const isTwice = names.at(-1)?.has(name);
        if (isTwice || name === '__proto__') {
          const why = isTwice ? 'stands here twice' : 'cannot be used';
          throw new JsonFault(`The name \`${name}\` ${why}.`, from, length);
        }
        names.at(-1)?.add(name);
      },
      onError: (code, from, length) => {
        throw faultAt(text, printParseErrorCode(code), from, length);
      },
    },
    STRICT,
  );
}

function faultAt(text: string, code: string, from: number, length: number): JsonFault {
  const what = EXPECTED[code];
  if (what === undefined) return new JsonFault(WRONG[code] ?? 'This is no JSON.', from, length);
  const before = text.slice(0, from).trimEnd();
  if (from >= text.length) {
    return new JsonFault(`The file ends where ${what} is expected.`, before.length, 1);
  }
  if (before.endsWith(',') && '}]'.includes(text.charAt(from))) {
    return new JsonFault('Nothing follows this comma.', before.length - 1, 1);
  }
  const message = `${what.charAt(0).toUpperCase()}${what.slice(1)} is expected here.`;
  return new JsonFault(message, from, length);
}

function spotOf(root: Node, { path, on }: Pick<Finding, 'path' | 'on'>): Node {
  let part: Part = { key: null, node: root };
  for (const step of path) {
    const next = part.node.children?.find((child, at) =>
      child.type === 'property' ? child.children?.[0]?.value === step : at === step,
    );
    if (!next) return shortened(part);
    part = partOf(next);
  }
  return on === 'key' && part.key ? part.key : shortened(part);
}

function partOf(node: Node): Part {
  const [key, value] = node.type === 'property' ? (node.children ?? []) : [];
  return key && value ? { key, node: value } : { key: null, node };
}

/** The name of a field speaks for the many lines of its value; the first field for a whole mapping. */
function shortened({ key, node }: Part): Node {
  const [first] = (node.children ?? []).map(partOf);
  return first ? (key ?? first.key ?? shortened(first)) : node;
}
