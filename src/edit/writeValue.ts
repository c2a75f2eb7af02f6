import { Document, isCollection, visit } from 'yaml';

/** How wide a line may be before a mapping in braces is written over several lines. */
const WIDTH = 100;

/** Nothing is wrapped: a line is a line. */
const FORM = {
  lineWidth: 0,
  flowCollectionPadding: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/** A value as YAML text: what follows the colon or dash, and lines below it. */
export interface Written {
  readonly head: string;
  /** Lines that belong to the value, each with its indentation and line end. */
  readonly body: string;
}

/** A value in one line, as it stands inside of braces or brackets. */
export function inFlow(value: unknown): string {
  // What has to be quoted between brackets need not be quoted elsewhere.
  const document = new Document([value], { version: '1.2' });
  visit(document, {
    Collection(_key, node) {
      node.flow = true;
    },
    Scalar(_key, node) {
      if (typeof node.value === 'string' && /[\n\r]/.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString(FORM).trimEnd().slice(1, -1);
}

/**
 * A value below a key or dash whose own text begins at a column. Lines of a mapping are indented by
 * two from there.
 * @param braces write mappings and lists in braces where they fit into a line.
 */
export function inBlock(value: unknown, column: number, braces: boolean): Written {
  if (braces && isShort(value, column)) return { head: inFlow(value), body: '' };
  const document = new Document({ k: value }, { version: '1.2' });
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      if (isLines(node.value)) node.type = 'BLOCK_LITERAL';
      else if (node.value.includes('\n')) node.type = 'QUOTE_DOUBLE';
    },
    Collection(_key, node) {
      if (isCollection(node) && node.items.length === 0) node.flow = true;
    },
  });
  const written = document.toString(FORM);
  const [first = '', ...rest] = written.replace(/\n$/, '').split('\n');
  const indent = ' '.repeat(column);
  const body = rest.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('');
  return { head: first.replace(/^k: ?/, ''), body };
}

/** Whether a text has lines that a literal block keeps as they are. */
const isLines = (value: unknown): boolean =>
  typeof value === 'string' &&
  /\S\n+./.test(value) &&
  !/^\s|[ \t\n]\n$|[\r\t\u0085\u2028\u2029]| \n/.test(value);

function isShort(value: unknown, column: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const text = inFlow(value);
  return column + text.length <= WIDTH && !text.includes('\\n') && !text.includes('\n');
}
