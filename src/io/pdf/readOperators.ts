/** An operator of a page's content: its name, and where it stands with what it is given. */
export interface Operator {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** White space and what else ends a word, by their codes (ISO 32000-1, 7.2.2). */
const SPACE = markedCodes('\0\t\n\f\r ');
const DELIMITER = markedCodes('()<>[]{}/%');
/** Operators begin with these; numbers and names do not. */
const LETTER = markedCodes('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\'"');
const VALUES: readonly string[] = ['true', 'false', 'null'];

/** Hands over the operators of a page's content, one character a byte, in order; each is read once. */
export function readOperators(content: string, take: (operator: Operator) => void): void {
  let start = -1;
  let at = 0;
  while (at < content.length) {
    const code = content.charCodeAt(at);
    if (SPACE[code] === 1) {
      at += 1;
      continue;
    }
    const end = endOfWord(content, at, code);
    if (code !== 37 && start === -1) start = at;
    if (LETTER[code] === 1) {
      const name = content.slice(at, end);
      if (name === 'BI') throw new Error('An image stands inside the content of a page.');
      if (!VALUES.includes(name)) {
        take({ name, start, end });
        start = -1;
      }
    }
    at = end;
  }
}

/** Where a number, name, string, comment, bracket or operator ends. */
function endOfWord(content: string, start: number, code: number): number {
  const char = String.fromCharCode(code);
  if (char === '(') return endOfString(content, start);
  if (char === '%') return endOfLine(content, start);
  if (char === '<' && content[start + 1] !== '<') return endOfHex(content, start);
  if (DELIMITER[code] === 1 && char !== '/') return start + 1;
  let at = start + 1;
  while (at < content.length && !isEnd(content.charCodeAt(at))) at += 1;
  return at;
}

const isEnd = (code: number): boolean => SPACE[code] === 1 || DELIMITER[code] === 1;

function endOfLine(content: string, start: number): number {
  const length = content.slice(start).search(/[\r\n]/);
  return length === -1 ? content.length : start + length;
}

function endOfHex(content: string, start: number): number {
  const end = content.indexOf('>', start);
  return end === -1 ? content.length : end + 1;
}

/** Where a string ends that begins at a parenthesis: further ones inside stand in pairs. */
function endOfString(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const char = content[at];
    if (char === '\\') at += 1;
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return content.length;
}

function markedCodes(chars: string): Uint8Array {
  const marked = new Uint8Array(256);
  for (const char of chars) marked[char.charCodeAt(0)] = 1;
  return marked;
}
