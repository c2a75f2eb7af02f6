import { describe, expect, it } from 'vitest';
import { printable } from '../../src/model/printable.ts';

describe('a text from a file, shown on a terminal', () => {
  it.each([
    ['orders to the terminal', '\u001b[31mred\u0007', '␛[31mred␇'],
    ['orders in one letter', '\u009b31m', '�31m'],
    ['line breaks and tabs', 'a\nb\r\tc', 'a␊b␍␉c'],
    ['signs that turn the direction of writing', 'a\u202eb\u2066c\u200f', 'a�b�c�'],
    ['signs that are not seen', 'a\ufeffb\u2028', 'a�b�'],
    ['zeros and deletions', '\0\u007f', '␀␡'],
    ['orders to a log', '::error::a b ::c\n::d', '꞉:error::a b ꞉:c␊꞉:d'],
    ['older orders to a log', 'a ##[error]b ##vso[task.x]', 'a #♯[error]b #♯vso[task.x]'],
  ])('shows %s', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
    expect(shown).toHaveLength(text.length);
  });

  it('leaves letters of any language as they are', () => {
    for (const text of [
      'Größe',
      '👩\u200d🏫',
      'a\u00a0b',
      'שלום',
      '学校',
      'A::B',
      '# #[1]',
      '##',
    ]) {
      expect(printable(text)).toBe(text);
    }
  });
});
