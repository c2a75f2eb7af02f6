import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearPattern } from '../../src/workspace/linearPattern.ts';

const compiled = (source: string) => {
  const pattern = linearPattern(source);
  if (typeof pattern === 'string') throw new Error(pattern);
  return pattern;
};

describe('a pattern in linear time', () => {
  const pieces = fc.constantFrom(
    ...['a', 'b', '[ab]', '[^a]', '.', '\\d', '\\.', '(?:a|b)', '(ab)', '(a|)', '^', '$', '|'],
    ...['a*', 'b+?', 'a?', '(ab){2}', '[ab]{1,3}', '(a*)*', '(a|b*)+', 'b{2,}', 'é', '\\p{L}'],
    ...['\\b', '\\W', '[^\\s]', '\\s', '\\u0061', '\\u{e9}', '[\\-\\]]', '/', '\\/', '[^]', '📚+'],
  );
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', '1', '.', 'é', '📚', '\n', ' ', '-'),
    maxLength: 8,
  });

  it('finds what the usual engine finds', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), texts, (parts, text) => {
        const source = parts.join('');
        expect([source, text, compiled(source).test(text)]).toEqual([
          source,
          text,
          new RegExp(source, 'u').test(text),
        ]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '^(a+)+$',
    '^(a|a)*$',
    '^(a|aa)+$',
    'a*a*a*a*a*a*a*b',
    `^${'a?'.repeat(30)}${'a'.repeat(30)}$`,
    '(.*)*x',
  ])('%s is answered (a backtracking engine would not come back)', (source) => {
    expect(compiled(source).test(`${'a'.repeat(900)}!`)).toBe(false);
  });

  it('looks through long texts too', () => {
    expect(compiled('b$').test(`${'a'.repeat(100_000)}b`)).toBe(true);
    expect(compiled('^(a|b)*a(a|b){300}$').test(`${'ab'.repeat(50_000)}!`)).toBe(false);
  });
});
