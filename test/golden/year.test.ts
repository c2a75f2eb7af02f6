import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPip } from '../cli/runPip.ts';
import { temporaryFolder } from '../temporary.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/harborview');

/** A school and its district: what differs between the two is in both. */
const KEPT = ['sip-harborview-2026', 'dip-2026'];

async function written(report: string, ...flags: string[]): Promise<(plan: string) => string> {
  const out = temporaryFolder();
  const plans = KEPT.flatMap((plan) => ['--plan', plan]);
  const { code } = await runPip(
    ['report', report, ...flags, ...plans, '--format', 'md', '--out', out],
    EXAMPLE,
  );
  expect(code).toBe(0);
  return (plan) => readFileSync(join(out, `${report}-${plan}.md`), 'utf8');
}

describe('reports of half a year and of a whole one', () => {
  it.each(['mid-year', 'eoy'])('%s reads as it did (vitest -u writes it anew)', async (report) => {
    const textOf = await written(report, '--as-of', '2027-02-02');
    for (const plan of KEPT) {
      await expect(textOf(plan)).toMatchFileSnapshot(`${report}-${plan}.md`);
    }
  });

  it('speak for the cycles that the configuration names', async () => {
    const [midYear, end] = [await written('mid-year'), await written('eoy')];
    expect(midYear('dip-2026')).toContain('**Mid-year report, 2026-27** · Winter SAM');
    expect(midYear('dip-2026')).toContain('A rating judges the work to date.');
    expect(end('dip-2026')).toContain('**End-of-year report, 2026-27** · Spring SAM');
    expect(end('dip-2026')).toContain('A rating judges how far the plan was completed.');
  });

  it('are honest about a year that is not over', async () => {
    const text = (await written('eoy'))('sip-harborview-2026');
    expect(text).toContain('Of 8 measures, none has a final result yet.');
    expect(text).toContain('Winter; no spring result yet');
    expect(text).not.toContain('Progress toward the target is');
  });
});
