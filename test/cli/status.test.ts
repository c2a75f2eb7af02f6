import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { runPip } from './runPip.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');

const linesAt = async (columns: number, ...rest: string[]): Promise<string[]> => {
  let text = '';
  const out = {
    write: (part: string) => {
      text += part;
    },
    isTerminal: true,
    columns,
    colorLevel: 0 as const,
  };
  await runPip(['status', ...rest], EXAMPLE, { out });
  return text.trimEnd().split('\n');
};

describe('the table of all plans', () => {
  it('has whole ids in 80 columns, and says below it what has no room beside them', async () => {
    const lines = await linesAt(80);
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
    expect(lines).toContainEqual(expect.stringMatching(/^sip-lighthouse-point-2026 +◌ Not rated/));
    expect(lines.slice(-2)).toEqual([
      'No entry: addendum-anchor-2026',
      'Draft: sip-lighthouse-point-2026',
    ]);
  });

  it('says it beside them in 120', async () => {
    const lines = await linesAt(120);
    expect(lines).toContainEqual(expect.stringMatching(/^sip-lighthouse-point-2026 .* draft$/));
    expect(lines.at(-1)).toMatch(/^sip-slipway-2026/);
  });
});

describe('the tree of a plan', () => {
  it('names the ids of its parts and measures where that is wished', async () => {
    const lines = await linesAt(120, 'sip-harborview-2026', '--ids');
    const text = lines.join(' ').replace(/[\s│]+/g, ' ');
    expect(text).toContain('Daily small-group instruction from screening data [small-groups]');
    expect(text).toContain('After the May screening [regroup-spring] by 2027-05-28');
    expect(text).toContain('Grade 3 students at benchmark in reading [reading-g3]: 51.4%');
    expect((await linesAt(120, 'sip-harborview-2026')).join('\n')).not.toContain('[');
  });
});
