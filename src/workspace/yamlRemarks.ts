import { CST, Lexer } from 'yaml';

/** A remark of a YAML text: what follows a `#` that is no part of a value. */
export interface Remark {
  readonly text: string;
  /** Offset of its `#`. */
  readonly from: number;
  /** Whether no field stands before it in the file. */
  readonly isFirst: boolean;
  /** Offset of what stands before it on its line, from where that begins; null for a line of its own. */
  readonly beside: number | null;
  /** What follows it: offsets of the first sign and of the first name or value. */
  readonly next: { readonly from: number; readonly to: number } | null;
}

interface Token {
  readonly type: CST.TokenType;
  readonly source: string;
  readonly from: number;
}

const BETWEEN = /^(space|newline|byte-order-mark)$/;
const BEFORE_FIELDS = /^(directive-line|doc-start)$/;
/** Signs before a name or value, which may stand on a line after them. */
const LEADING = /^(seq-item-ind|explicit-key-ind|anchor|tag)$/;
/** Marks of the lexer that are no part of the text. */
const MARKS = /^(doc-mode|flow-error-end)$/;

/** The remarks of a YAML text in their order; texts in quotes and blocks hold none. */
export function yamlRemarks(text: string): Remark[] {
  const tokens = tokensOf(text).filter(({ type }) => !BETWEEN.test(type));
  const isContent = ({ type }: Token) => type !== 'comment' && !BEFORE_FIELDS.test(type);
  const firstField = tokens.find(isContent)?.from ?? text.length;
  let next = null as Remark['next'];
  const remarks: Remark[] = [];
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token) continue;
    const { type, source, from } = token;
    if (type === 'comment') {
      const isFirst = from < firstField;
      remarks.push({
        text: source,
        from,
        isFirst,
        beside: beside(text, from, tokens[at - 1]),
        next,
      });
    } else if (isContent(token)) {
      next = { from, to: LEADING.test(type) ? (next?.to ?? from) : from };
    }
  }
  return remarks.reverse();
}

function beside(text: string, from: number, before: Token | undefined): number | null {
  if (!before) return null;
  const end = before.from + before.source.length;
  return /[\n\r]/.test(text.slice(end, from)) || /\n$/.test(before.source) ? null : before.from;
}

/** What the lexer takes the text apart into; a mark before each scalar says what comes. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  let isScalar = false;
  const sources: Iterable<string> = new Lexer().lex(text);
  for (const source of sources) {
    const type: CST.TokenType | null = isScalar ? 'scalar' : CST.tokenType(source);
    isScalar = !isScalar && type === 'scalar';
    if (isScalar || MARKS.test(type ?? '')) continue;
    if (type) tokens.push({ type, source, from });
    from += source.length;
  }
  return tokens;
}
