/** What the parser found, and where in the text. */
export interface ParserFault {
  readonly code: string;
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** A fault in the reader's words. */
export interface ExplainedFault {
  readonly message: string;
  readonly hint?: string;
  readonly from: number;
  readonly to: number;
}

interface Words {
  readonly message: string;
  readonly hint?: string;
}

const TAB: Words = {
  message: 'This line is indented with a tab; YAML allows spaces only.',
  hint: 'Replace the tab with spaces, two for each level.',
};
const INDENT: Words = {
  message: 'The indentation of this line does not fit the lines around it.',
  hint: 'Line it up with the other fields of the same part.',
};
const ENTRY: Words = {
  message: 'This dash does not stand under the other dashes of its list.',
  hint: 'Line it up with them, below the name of the list.',
};
const COLON: Words = {
  message: 'This line has a second colon, so that it is not clear where its text begins.',
  hint: 'Put a text that holds a colon in quotes.',
};
const NO_COLON: Words = {
  message: 'This line is no field: it has no colon with a space after it.',
  hint: 'Write it as `name: text`, or line it up with the text that it belongs to.',
};
const QUOTE: Words = {
  message: 'A text opens with a quotation mark that is never closed.',
  hint: 'Add the closing quotation mark.',
};
const BRACKET: Words = {
  message: 'A bracket that was opened before is not closed.',
  hint: 'Add the closing bracket, or put a text that begins with a bracket in quotes.',
};
const GOES_ON: Words = {
  message: 'The text goes on after what looks like its end.',
  hint: 'Put all of it in quotes, in single ones if it holds double ones.',
};
const AFTER_BAR: Words = {
  message: 'Nothing can follow `|` or `>` on its line.',
  hint: 'Begin the text on the next line, or put all of it in quotes.',
};
const ESCAPE: Words = {
  message: 'A backslash has a meaning between double quotation marks.',
  hint: 'Put the text in single quotation marks, or write the backslash twice.',
};
const LIST_ON_LINE: Words = {
  message: 'A list cannot begin on the line of its name.',
  hint: 'Begin each entry on a line of its own with a dash.',
};
const TOO_DEEP: Words = { message: 'This file nests too deeply to be a plan.' };
const CLOSING: Words = {
  message: 'This closing bracket has no opening one.',
  hint: 'Take it out, or put the text that it belongs to in quotes.',
};
const OTHER_DIRECTIVE: Words = {
  message: 'A line that begins with % speaks to the parser, and plans have nothing to say to it.',
  hint: 'Take the line out.',
};

/** After a stray sign or an open quotation mark nothing that follows can be trusted. */
const LOST = /in YAML stream|closing ['"]quote/;

/**
 * Turns the parser's words into the reader's, for the mistakes that people make. One mistake makes
 * the parser stumble several times in a line: only the first of them is told, in so many lines at most.
 */
export function explainSyntax(
  faults: readonly ParserFault[],
  text: string,
  atMost: number,
): ExplainedFault[] {
  const lines = new Map<number, ParserFault[]>();
  const inOrder = [...faults].sort((a, b) => a.from - b.from);
  const lost = inOrder.findIndex(({ message }) => LOST.test(message));
  for (const fault of lost < 0 ? inOrder : inOrder.slice(0, lost + 1)) {
    const start = lineStart(text, fault.from);
    const line = lines.get(start);
    if (line) line.push(fault);
    else if (lines.size < atMost) lines.set(start, [fault]);
  }
  const explained = [...lines.values()].flatMap((line) => explainLine(line, text));
  return explained.filter((fault, index) => !goesOn(explained[index - 1], fault, text));
}

/** Whether a fault only repeats the one of the line above: a whole block indented too far is one slip. */
function goesOn(above: ExplainedFault | undefined, fault: ExplainedFault, text: string): boolean {
  const start = lineStart(text, fault.from);
  if (above?.message !== fault.message || start === 0) return false;
  return lineStart(text, start - 1) === lineStart(text, above.from);
}

function explainLine(line: readonly ParserFault[], text: string): ExplainedFault[] {
  const [first] = line;
  if (!first) return [];
  const { from, to } = first;
  const multiline = line.find(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
  const isNested = first.code === 'BLOCK_AS_IMPLICIT_KEY';
  if (multiline && text.charAt(from) === '-') return [{ ...ENTRY, from, to }];
  // A line that is indented too far reads on from the line above: the fault is where it ends.
  if (multiline && isNested) return [onLineOf(multiline.to, text, INDENT)];
  const words = wordsFor(first, text);
  if (words === INDENT || words === TAB) return [onLineOf(from, text, words)];
  const endOfLine = lineStart(text, from) + lineAt(text, from).length;
  if (words === QUOTE) return [{ ...words, from, to }];
  return [{ ...words, from, to: words === COLON ? endOfLine : Math.min(to, endOfLine) }];
}

const lineStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(lineStart(text, offset), end < 0 ? text.length : end);
}

/** What is wrong with a line's indentation, at its first letter; a tab is shown itself. */
function onLineOf(offset: number, text: string, words: Words): ExplainedFault {
  const line = lineAt(text, offset);
  const indentation = /^\s*/.exec(line)?.[0] ?? '';
  const tab = indentation.indexOf('\t');
  const column = tab < 0 ? indentation.length : tab;
  const from = lineStart(text, offset) + (indentation === line ? 0 : column);
  const ofEntry = words === INDENT && text.charAt(from) === '-' ? ENTRY : words;
  return { ...(tab < 0 ? ofEntry : TAB), from, to: from + 1 };
}

function wordsFor({ code, message, from }: ParserFault, text: string): Words {
  if (code === 'TAB_AS_INDENT' || /^\s*\t/.test(lineAt(text, from))) return TAB;
  const known = BY_MESSAGE.find(([pattern]) => pattern.test(message));
  if (known) return known[1];
  if (SPECIAL_START.has(code)) return specialStart(text.charAt(from));
  return (
    BY_CODE[code] ?? {
      message: `This is not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).trim()}.`,
    }
  );
}

const BY_MESSAGE: readonly (readonly [RegExp, Words])[] = [
  [/^Flow (sequence|map) in block collection/, BRACKET],
  [/^Expected flow (sequence|map) to end/, BRACKET],
  [/^Sequence item without - indicator/, INDENT],
  [/closing ['"]quote/, QUOTE],
  [/^Unexpected scalar at node end/, GOES_ON],
  [/^(Not a YAML token|Block scalar header includes extra)/, AFTER_BAR],
  [/^Unexpected block-seq-ind on same line/, LIST_ON_LINE],
  [/^Implicit map keys need to be followed by map values/, NO_COLON],
  [/^Unexpected flow-(seq|map)-end/, CLOSING],
  [/call stack/, TOO_DEEP],
];

const BY_CODE: Readonly<Record<string, Words>> = {
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  BAD_DQ_ESCAPE: ESCAPE,
  BAD_DIRECTIVE: OTHER_DIRECTIVE,
};

const SPECIAL_START: ReadonlySet<string> = new Set([
  'BAD_SCALAR_START',
  'BAD_ALIAS',
  'TAG_RESOLVE_FAILED',
]);

/** Signs that mean something at the start of a text. */
export function specialStart(sign: string): { message: string; hint: string } {
  return {
    message: `A text cannot begin with "${sign}": the sign has a meaning of its own there.`,
    hint: 'Put the text in quotes.',
  };
}
