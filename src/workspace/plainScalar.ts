/** Thrown where a text is not as simple as the quick reading wants it; the careful one decides then. */
export const UNSURE = new Error('This YAML is for the careful parser.');

/** Words and numbers that mean the same to everybody; other spellings are for the careful parser. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?$/;
/** Days, school years and spans of grades, which no number looks like. */
const DASHED = /^\d+(?:-\d+)+$/;
const LIKE_NUMBER = /^[-+]?[\d.][\d.,_+\-a-fxo]*$/i;
const WORD_OF_YAML = /^(?:true|false|null)$/i;

const MINUS = 45;
const NINE = 57;

/** The value of a plain scalar that begins like a word or a number, without the blanks around it. */
export function plainScalar(source: string): unknown {
  const first = source.charCodeAt(0);
  if (first <= NINE && first >= MINUS) return numberOrText(source);
  if (source.length > 5 || source.length < 4 || !WORD_OF_YAML.test(source)) return source;
  if (source === 'true') return true;
  if (source === 'false') return false;
  throw UNSURE;
}

function numberOrText(source: string): unknown {
  if (NUMBER.test(source)) {
    const value = Number(source);
    if (value !== 0 || source.charCodeAt(0) !== MINUS) return value;
    throw UNSURE;
  }
  if (DASHED.test(source)) return source;
  const first = source.charCodeAt(0);
  if (first < 48 || LIKE_NUMBER.test(source)) throw UNSURE;
  return source;
}

/**
 * Where a quoted scalar ends, behind its closing quote; the opening one stands at `from`. Escapes
 * and texts over several lines are for the careful parser.
 */
export function quotedEnd(text: string, from: number, lineEnd: number): number {
  const quote = text[from] ?? '';
  const end = text.indexOf(quote, from + 1);
  if (end < 0 || end >= lineEnd || text[end + 1] === quote) throw UNSURE;
  if (quote === '"') {
    const escape = text.indexOf('\\', from);
    if (escape >= 0 && escape < end) throw UNSURE;
  }
  return end + 1;
}
