import { hasPlainLetters } from '../model/plainLetters.ts';
import { plainBlockText } from './plainBlockText.ts';
import { isNoName, plainFlow } from './plainFlow.ts';
import { flatName } from './flatName.ts';
import { plainScalar, quotedEnd, UNSURE } from './plainScalar.ts';

const MAX_DEPTH = 40;
const NAME = /(?:[A-Za-z][\w.,()'/& -]*|\d{4}-\d\d)(?=:(?:[ \n]|$))/y;
/** How a plain value may begin; indicators, blanks and rare letters are left to the careful parser. */
const FIRST_OF_PLAIN = /[A-Za-z\d\u00c0-\u02ff($]/;
const NEW_LINE = 10;
const BLANK = 32;
const HASH = 35;
const DASH = 45;

/** The line that is read next: no empty one, and no remark. */
interface Cursor {
  readonly text: string;
  /** Column of its first letter; -1 behind the last line. */
  indent: number;
  /** Offset of its first letter and of its end. */
  at: number;
  end: number;
}

/**
 * The data of a YAML text that is written as plans mostly are; undefined where it is in any way out
 * of the ordinary, or wrong. Ten times faster than the careful parser, and never of another opinion:
 * mappings, lists, scalars on one line, block texts, and flow collections on one line.
 * @param isPlain the text is known to hold plain letters, tabs and ends of lines.
 */
export function plainYaml(source: string, isPlain = false): unknown {
  const text = source.includes('\r') ? source.replaceAll('\r\n', '\n') : source;
  if (isPlain ? text.includes('\t') || text.includes('\r') : !hasPlainLetters(text))
    return undefined;
  const cursor: Cursor = { text, indent: 0, at: 0, end: -1 };
  try {
    advance(cursor);
    if (cursor.indent === 0 && text.slice(cursor.at, cursor.end) === '---') advance(cursor);
    const data = cursor.indent === 0 ? readBlock(cursor, 0) : undefined;
    return isAtEnd(cursor) ? data : undefined;
  } catch (error) {
    if (error === UNSURE) return undefined;
    throw error;
  }
}

const isAtEnd = ({ indent }: Cursor): boolean => indent === -1;

/** Goes on to the next line that says something. */
function advance(cursor: Cursor): void {
  const { text } = cursor;
  let start = cursor.end + 1;
  while (start < text.length) {
    let at = start;
    while (text.charCodeAt(at) === BLANK) at += 1;
    const code = text.charCodeAt(at);
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    if (at < end && code !== HASH) {
      cursor.indent = at - start;
      cursor.at = at;
      cursor.end = end;
      return;
    }
    start = end + 1;
  }
  cursor.indent = -1;
  cursor.at = text.length;
  cursor.end = text.length;
}

function readBlock(cursor: Cursor, depth: number): unknown {
  if (depth > MAX_DEPTH) throw UNSURE;
  return isEntry(cursor) ? readList(cursor, depth) : readMapping(cursor, depth);
}

function isEntry({ text, at }: Cursor): boolean {
  if (text.charCodeAt(at) !== DASH) return false;
  const next = text.charCodeAt(at + 1);
  return next === BLANK || next === NEW_LINE || Number.isNaN(next);
}

function readList(cursor: Cursor, depth: number): unknown[] {
  const { indent, text } = cursor;
  const list: unknown[] = [];
  while (cursor.indent === indent && isEntry(cursor)) {
    const from = valueStart(cursor, cursor.at + 1);
    if (from === null) {
      list.push(readNested(cursor, indent + 1, depth));
      continue;
    }
    const column = indent + from - cursor.at;
    cursor.at = from;
    if (nameAt(text, from) !== null || isEntry(cursor)) {
      cursor.indent = column;
      list.push(readBlock(cursor, depth + 1));
    } else {
      list.push(readValue(cursor, from, indent));
    }
  }
  return list;
}

function readMapping(cursor: Cursor, depth: number): Record<string, unknown> {
  const { indent, text } = cursor;
  const mapping: Record<string, unknown> = {};
  while (cursor.indent === indent) {
    const name = nameAt(text, cursor.at);
    if (name === null || Object.hasOwn(mapping, name) || isNoName(name)) throw UNSURE;
    const from = valueStart(cursor, cursor.at + name.length + 1);
    mapping[name] =
      from === null ? readNested(cursor, indent, depth) : readValue(cursor, from, indent);
  }
  return mapping;
}

function nameAt(text: string, at: number): string | null {
  const flat = flatName(text, at);
  if (flat !== null) return flat;
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[0] ?? null;
  return name === null || name.length > 100 || name.endsWith(' ') ? null : name;
}

/** Where the value on this line begins; null where there is none, or only a remark. */
function valueStart({ text, end }: Cursor, from: number): number | null {
  let at = from;
  while (text.charCodeAt(at) === BLANK) at += 1;
  return at >= end || text.charCodeAt(at) === HASH ? null : at;
}

/** What stands on the lines below: further in, or a list that begins right under its name. */
function readNested(cursor: Cursor, indent: number, depth: number): unknown {
  advance(cursor);
  if (cursor.indent > indent || (cursor.indent === indent && isEntry(cursor))) {
    return readBlock(cursor, depth + 1);
  }
  throw UNSURE;
}

/** A value that begins on this line; afterwards the cursor stands on the next one. */
function readValue(cursor: Cursor, from: number, indent: number): unknown {
  const { text, end } = cursor;
  const first = text[from] ?? '';
  if (first === '|' || first === '>') {
    const block = plainBlockText(text, from, end, indent);
    cursor.end = block.end;
    advance(cursor);
    return block.value;
  }
  const value = readOnLine(text, from, end, first);
  advance(cursor);
  if (cursor.indent > indent) throw UNSURE;
  return value;
}

function readOnLine(text: string, from: number, end: number, first: string): unknown {
  if (first === '"' || first === "'") {
    const close = quotedEnd(text, from, end);
    mustEnd(text, close, end);
    return text.slice(from + 1, close - 1);
  }
  if (first === '[' || first === '{') {
    const flow = plainFlow(text, from, end);
    mustEnd(text, flow.end, end);
    return flow.value;
  }
  const isNumber = first === '-' && /\d/.test(text[from + 1] ?? '');
  if (!isNumber && !FIRST_OF_PLAIN.test(first)) throw UNSURE;
  const source = text.slice(from, end);
  const remark = source.indexOf(' #');
  const plain = (remark < 0 ? source : source.slice(0, remark)).trimEnd();
  if (plain.endsWith(':') || plain.includes(': ')) throw UNSURE;
  return plainScalar(plain);
}

/** Nothing but a remark may follow on the line. */
function mustEnd(text: string, from: number, end: number): void {
  let at = from;
  while (text.charCodeAt(at) === BLANK) at += 1;
  const isRemark = text.charCodeAt(at) === HASH && at > from;
  if (at < end && !isRemark) throw UNSURE;
}
