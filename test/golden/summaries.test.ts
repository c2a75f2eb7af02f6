import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');

/** A school's page, the district's, a draft without results. */
const KEPT = ['sip-harborview-2026', 'dip-2026', 'sip-lighthouse-point-2026'];

describe('pages for families of the example district', () => {
  it.each([
    ['en', ''],
    ['es', '.es'],
  ])('read as they did in %s (vitest -u writes them anew)', async (lang, ending) => {
    const out = temporaryFolder();
    const flags = [
      '--lang',
      lang,
      '--as-of',
      '2027-02-02',
      '--format',
      'md',
      '--out',
      out,
      '--plan',
      ...KEPT,
    ];
    const { code, stderr } = await runPip(['report', 'summary', ...flags], EXAMPLE);
    expect(code, stderr).toBe(0);
    for (const plan of KEPT) {
      const page = readFileSync(join(out, `summary-${plan}${ending}.md`), 'utf8');
      await expect(page).toMatchFileSnapshot(`summary-${lang}-${plan}.md`);
    }
  });
});
