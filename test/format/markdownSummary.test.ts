import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownSummary } from '../../src/format/markdownSummary.ts';
import { EXCUSED, MANY, NOTHING, nasty, SHOWN, warning } from './diagnostics.ts';

const MIB = 1024 * 1024;
const rowsIn = (text: string): string[] => text.match(/^\| \d.*$/gm) ?? [];

describe('the summary of a step', () => {
  it('has a heading, the counts and every row', () => {
    expect(markdownSummary({ ...SHOWN, excused: EXCUSED }, MIB)).toMatch(
      /^## Improvement plans\n\n✗ 3 files checked: 1 error, 1 warning, 2 excused\n\n### plans\/a\.yaml\n/,
    );
    expect(rowsIn(markdownSummary(SHOWN, MIB))).toHaveLength(3);
    expect(rowsIn(markdownSummary(MANY, MIB))).toHaveLength(3000);
  });

  it('says so when nothing was found', () => {
    expect(markdownSummary(NOTHING, MIB)).toBe(
      '## Improvement plans\n\n✓ 1 file checked, no problems\n',
    );
  });

  it('keeps the errors where not all fits, and says how many it leaves out', () => {
    const shown = { ...MANY, diagnostics: [...MANY.diagnostics, nasty] };
    const text = markdownSummary(shown, 20_000);
    expect(text).toContain('| error |');
    expect(text).toContain('✗ 3 files checked: 1 error, 3000 warnings');
    const left = 3001 - rowsIn(text).length;
    expect(text.split('\n').at(-2)).toBe(
      `${left} of 3001 problems are left out here, because GitHub takes no longer summary. The log of the step has all.`,
    );
    // One more row would not have fitted.
    const longest = Math.max(...rowsIn(markdownSummary(MANY, MIB)).map(({ length }) => length));
    expect(Buffer.byteLength(text)).toBeGreaterThan(20_000 - longest - 10);
  });

  it('is never longer than the limit, whatever the letters', () => {
    const lines = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 40 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 400, max: 4000 }), (messages, limit) => {
        const diagnostics = messages.map((message, line) => ({ ...warning, message, line }));
        const text = markdownSummary({ ...NOTHING, diagnostics }, limit);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 50 },
    );
  });
});
