import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUT, shorten } from '../../../src/reports/summary/shorten.ts';

describe('a text that is shortened', () => {
  it.each([
    ['fits', 'Short enough.', 20, 'Short enough.'],
    ['ends after a sentence', 'One thing is done. Another is not.', 25, 'One thing is done. …'],
    ['ends after a word', 'Walking groups, coats and boots', 20, 'Walking groups…'],
    ['has one long word', 'Donaudampfschifffahrt', 10, 'Donaudamp…'],
    ['has line breaks', 'One\n  two', 10, 'One two'],
  ])('%s', (_, text, most, expected) => {
    expect(shorten(text, most)).toBe(expected);
  });

  it('is never longer, begins as it did, and says that it was cut', () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 40, mode: 'sentences' }),
        fc.integer({ min: 20, max: 200 }),
        (text, most) => {
          const short = shorten(text, most);
          const line = text.replace(/\s+/g, ' ').trim();
          expect(short.length).toBeLessThanOrEqual(
            Math.max(most, line.length <= most ? line.length : 0),
          );
          const kept = short.replace(CUT, '').trim();
          expect(line.startsWith(kept)).toBe(true);
          expect(short.endsWith(CUT)).toBe(line.length > most);
        },
      ),
    );
  });
});
