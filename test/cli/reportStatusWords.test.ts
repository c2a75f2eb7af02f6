import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportFolder } from './reports.ts';
import { runPip } from './runPip.ts';

const LABELS = 'labels:\n  on_track: On pace\n  off_track: Behind pace\n';

/** Signs, counts and verdicts of ours; the plans themselves speak of students who are on track. */
const OURS = /[↗↘]\u00a0(?:On|Off) track|\d (?:is |are )?(?:on|off) track|\*\*\w* ?on track/gi;

describe('words for where a measure stands', () => {
  it.each(['sam', 'mid-year', 'board'])(
    'are the district’s own everywhere in: %s',
    async (name) => {
      const folder = reportFolder();
      const usual = await folder.report(name);
      expect(usual.code, usual.stderr).toBe(0);
      const before = markdownOf(folder).match(OURS) ?? [];
      expect(before.length).toBeGreaterThan(5);

      folder.edit('pip.config.yaml', 'labels:\n', LABELS);
      const own = await folder.report(name);
      expect(own.code, own.stderr).toBe(0);
      const after = markdownOf(folder);
      expect(after.match(OURS)).toBeNull();
      expect(after).toContain('↗\u00a0On pace');
      expect(after).toContain('↘\u00a0Behind pace');
      expect(after).toMatch(/\d (is |are )?on pace/);
    },
  );

  it('are those of pip status, too', async () => {
    const folder = reportFolder();
    folder.edit('pip.config.yaml', 'labels:\n', LABELS);
    const words = ['status', 'sip-bahia-2026', '--cycle', 'winter', '--as-of', '2027-02-02'];
    const { stdout } = await runPip(words, folder.root);
    expect(stdout).toContain('↗ On pace');
    expect(stdout).not.toContain('On track');
  });
});

/** All that the reports say, as Markdown. */
function markdownOf({ out, contents }: ReturnType<typeof reportFolder>): string {
  return [...contents().keys()]
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(join(out, file), 'utf8'))
    .join('\n');
}
