import { RE2JS, RE2JSSyntaxException } from 're2js';

/** What a pattern may take to write, and to unfold into: matching takes letters times steps. */
const MAX_LETTERS = 200;
const MAX_STEPS = 1000;

/**
 * Compiles a pattern of a workspace's schema so that its time grows with the text and never
 * explodes. Only what other readers of JSON Schema understand is accepted; what cannot be matched
 * like that (looking ahead or back, repeating what a group found) is refused.
 * @returns the check, or the reason why there is none
 */
export function linearPattern(source: string): RE2JS | string {
  const tooLarge = `This pattern is too large: at most ${MAX_LETTERS} letters, and few repetitions.`;
  if (source.length > MAX_LETTERS) return tooLarge;
  try {
    new RegExp(source, 'u');
  } catch {
    return 'This is no pattern: a bracket is open or a sign stands in the wrong place.';
  }
  // The library would take `\k<name>` for letters.
  if (source.includes('(?<')) return unknown('(?<');
  try {
    const pattern = RE2JS.compile(RE2JS.translateRegExp(source));
    return pattern.programSize() > MAX_STEPS ? tooLarge : pattern;
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    return error.error === 'invalid repeat count'
      ? 'This pattern repeats something more than 1000 times.'
      : unknown(error.input ?? source);
  }
}

const unknown = (sign: string): string => `Patterns of a workspace know no \`${sign}\`.`;
