import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');

/** Packets whose wording and layout are kept: a full one, a draft, one of small groups, one in many units. */
const KEPT = [
  'sip-harborview-2026',
  'sip-lighthouse-point-2026',
  'sip-bahia-2026',
  'sip-slipway-2026',
];

describe('documents of the example district', () => {
  it('read as they did (vitest -u writes them anew)', async () => {
    const out = temporaryFolder();
    const flags = ['--cycle', 'winter', '--as-of', '2027-02-02', '--format', 'md', '--out', out];
    const { code } = await runPip(['report', ...flags], EXAMPLE);
    expect(code).toBe(0);
    for (const plan of KEPT) {
      const packet = readFileSync(join(out, `sam-${plan}.md`), 'utf8');
      await expect(packet).toMatchFileSnapshot(`sam-${plan}.md`);
    }
  });

  it('have no problem that validation would report', async () => {
    const { stderr, code } = await runPip(
      ['validate', '--strict', '--as-of', '2027-02-02'],
      EXAMPLE,
    );
    expect(stderr).toContain('14 files checked, no problems');
    expect(code).toBe(0);
  });
});
