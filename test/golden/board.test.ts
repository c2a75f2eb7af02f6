import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');

describe('the report to the board of the example district', () => {
  it('reads as it did (vitest -u writes it anew)', async () => {
    const out = temporaryFolder();
    const flags = ['--as-of', '2027-02-02', '--format', 'md', '--out', out];
    const { code } = await runPip(['report', 'board', ...flags], EXAMPLE);
    expect(code).toBe(0);
    const report = readFileSync(join(out, 'board-dip-2026.md'), 'utf8');
    await expect(report).toMatchFileSnapshot('board-dip-2026.md');
  });
});
