import { lineIndex, type LineStarts } from './lineStarts.ts';
import { mergeMark, withoutEchoes } from './syntaxEchoes.ts';

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
const NO_DASH: Words = {
  message: 'This line stands among the entries of a list and has no dash.',
  hint: 'Begin it with a dash and a space, or line it up with the part that it belongs to.',
};
const BULLET: Words = {
  message: 'A star is no dash: this line is no entry of a list.',
  hint: 'Begin each entry with a dash and a space.',
};
const COMMA: Words = {
  message: 'Between these brackets a comma is missing, or a text with a colon has no quotes.',
  hint: 'Put a comma between the fields, or the text in quotes.',
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
const NO_BREAK_SPACE: Words = {
  message: 'This blank is no ordinary one: it came from a word processor or a web page.',
  hint: 'Replace it with an ordinary blank.',
};
const CURLY_QUOTE: Words = {
  message: 'Curly quotation marks do not keep a text with a colon together.',
  hint: 'Put the text in straight ones: " or \'.',
};
const CLOSING: Words = {
  message: 'This closing bracket has no opening one.',
  hint: 'Take it out, or put the text that it belongs to in quotes.',
};
/** Faults after which the parser takes lines for what they are not. */
const OF_LAYOUT: ReadonlySet<string> = new Set(
  [INDENT, ENTRY, NO_DASH, TAB, BRACKET].map(({ message }) => message),
);

/** After a stray sign or an open quotation mark nothing that follows can be trusted. */
const LOST = /in YAML stream|closing ['"]quote/;

/** A text and where its lines begin. */
interface Source {
  readonly text: string;
  readonly lines: LineStarts;
}

/**
 * Turns the parser's words into the reader's, for the mistakes that people make. One mistake makes
 * the parser stumble several times in a line: only the first of them is told.
 */
export function explainSyntax(
  faults: readonly ParserFault[],
  text: string,
  lines: LineStarts,
): ExplainedFault[] {
  const mark = faults.length > 0 ? mergeMark(text) : null;
  if (mark) return [mark];
  const source = { text, lines };
  const byLine = new Map<number, ParserFault[]>();
  const inOrder = [...faults].sort((a, b) => a.from - b.from);
  const lost = inOrder.findIndex(({ message }) => LOST.test(message));
  for (const fault of lost < 0 ? inOrder : inOrder.slice(0, lost + 1)) {
    const index = lineIndex(lines, fault.from);
    const line = byLine.get(index);
    if (line) line.push(fault);
    else byLine.set(index, [fault]);
  }
  const explained = [...byLine.values()].flatMap((line) => explainLine(line, source));
  const told = explained.filter((fault, index) => !goesOn(explained[index - 1], fault, lines));
  return withoutEchoes(told, text, OF_LAYOUT);
}

/** Whether a fault only repeats the one of the line above: a whole block indented too far is one slip. */
function goesOn(
  above: ExplainedFault | undefined,
  fault: ExplainedFault,
  lines: LineStarts,
): boolean {
  if (above?.message !== fault.message) return false;
  return lineIndex(lines, fault.from) === lineIndex(lines, above.from) + 1;
}

function explainLine(line: readonly ParserFault[], source: Source): ExplainedFault[] {
  const [first] = line;
  if (!first) return [];
  const { from, to } = first;
  const multiline = line.find(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
  const isNested = first.code === 'BLOCK_AS_IMPLICIT_KEY';
  if (multiline && source.text.charAt(from) === '-') return [{ ...ENTRY, from, to }];
  const words = wordsFor(first, source);
  if (words === NO_BREAK_SPACE) return [onSpace(from, source)];
  // A line that is indented too far reads on from the line above: the fault is where it ends.
  if (multiline && isNested) return [onLineOf(multiline.to, source, INDENT)];
  if (words === INDENT || words === NO_DASH || words === TAB)
    return [onLineOf(from, source, words)];
  const { start, line: own } = lineAt(source, from);
  const endOfLine = start + own.length;
  if (words === QUOTE) return [{ ...words, from, to }];
  const isWhole = words === COLON || words === CURLY_QUOTE;
  return [{ ...words, from, to: isWhole ? endOfLine : Math.min(to, endOfLine) }];
}

function lineAt({ text, lines }: Source, offset: number): { start: number; line: string } {
  const index = lineIndex(lines, offset);
  const start = lines[index] ?? 0;
  return { start, line: text.slice(start, lines[index + 1]).replace(/\r?\n$/, '') };
}

/** What is wrong with a line's indentation, at its first letter; a tab is shown itself. */
function onLineOf(offset: number, source: Source, words: Words): ExplainedFault {
  const { start, line } = lineAt(source, offset);
  const indentation = /^\s*/.exec(line)?.[0] ?? '';
  const tab = indentation.indexOf('\t');
  const column = tab < 0 ? indentation.length : tab;
  const from = start + (indentation === line ? 0 : column);
  const ofEntry = indentWords(line.slice(indentation.length), words);
  return { ...(tab < 0 ? ofEntry : TAB), from, to: from + 1 };
}

/** What a line out of place is taken for, by how it begins. */
function indentWords(line: string, words: Words): Words {
  if (words === TAB) return TAB;
  if (line.startsWith('-')) return ENTRY;
  if (/^[{[]/.test(line)) return NO_DASH;
  return /^[\w"'-]+:(\s|$)/.test(line) ? INDENT : words;
}

/** A space that looks like one and is none, where a line begins or behind a name and its colon. */
const ODD_SPACE =
  /^ *([\u00A0\u2000-\u200A\u202F\u205F\u3000])|^[\w "'-]+:([\u00A0\u2000-\u200A\u202F\u205F\u3000])/;

function onSpace(offset: number, source: Source): ExplainedFault {
  const { start, line } = lineAt(source, offset);
  const match = ODD_SPACE.exec(line);
  const from = start + (match?.[0].length ?? 1) - 1;
  return { ...NO_BREAK_SPACE, from, to: from + 1 };
}

function wordsFor({ code, message, from }: ParserFault, source: Source): Words {
  const { line } = lineAt(source, from);
  if (ODD_SPACE.test(line)) return NO_BREAK_SPACE;
  if (code === 'TAB_AS_INDENT' || /^\s*\t/.test(line)) return TAB;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /[“”„«]/.test(source.text.charAt(from))) {
    return CURLY_QUOTE;
  }
  const known = BY_MESSAGE.find(([pattern]) => pattern.test(message));
  if (known) return known[1];
  if (code === 'BAD_ALIAS' && /^\s*\* /.test(line)) return BULLET;
  if (SPECIAL_START.has(code)) return specialStart(source.text.charAt(from));
  return (
    BY_CODE[code] ?? {
      message: `This is not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).trim()}.`,
    }
  );
}

const BY_MESSAGE: readonly (readonly [RegExp, Words])[] = [
  [/^Flow (sequence|map) in block collection/, BRACKET],
  [/^Expected flow (sequence|map) to end/, BRACKET],
  [/^Sequence item without - indicator/, NO_DASH],
  [/closing ['"]quote/, QUOTE],
  [/^Unexpected scalar at node end/, GOES_ON],
  [/^(Not a YAML token|Block scalar header includes extra)/, AFTER_BAR],
  [/^Unexpected block-seq-ind on same line/, LIST_ON_LINE],
  [/^Implicit map keys need to be followed by map values/, NO_COLON],
  [/^Unexpected flow-(seq|map)-end/, CLOSING],
];

const BY_CODE: Readonly<Record<string, Words>> = {
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  BAD_DQ_ESCAPE: ESCAPE,
  BLOCK_IN_FLOW: COMMA,
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
