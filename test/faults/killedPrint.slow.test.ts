import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { builtPip } from '../cli/builtPip.ts';
import { type ReportFolder, reportFolder } from '../cli/reports.ts';
import { pdfsIn, startRun } from '../cli/stoppedRuns.ts';
import { processGroup } from '../io/browser/processGroup.ts';

const program = builtPip();
const PRINT =
  'report sam --cycle winter --as-of 2027-02-02 --format pdf --out out --concurrency 1 --quiet';

const start = ({ root }: ReportFolder) => startRun(program.command, PRINT.split(' '), root);

const printed = ({ out }: ReportFolder): Map<string, string> =>
  new Map(pdfsIn(out).map((name) => [name, readFileSync(join(out, name), 'latin1')]));

describe.runIf(process.platform === 'linux')(
  'a run that is killed while it prints',
  { timeout: 180_000 },
  () => {
    it('leaves whole files and no browser, and the next makes what is missing', async () => {
      const undisturbed = reportFolder();
      expect(await start(undisturbed).ended).toEqual({ code: 0, said: '' });
      const whole = undisturbed.contents();
      for (const moment of [0, 1, 2]) {
        const folder = reportFolder();
        const run = start(folder);
        const browser = await run.browser();
        if (!browser) throw new Error('It ended before it printed.');
        await run.untilPrinted(folder.out, moment);
        run.signal('SIGKILL');
        expect((await run.ended).code).toBe('SIGKILL');
        await vi.waitFor(() => expect(processGroup(browser.pid)).toEqual([]), { timeout: 30_000 });
        const before = printed(folder);
        expect(before.size).toBeGreaterThanOrEqual(moment);
        for (const [name, bytes] of before) expect(bytes, name).toBe(whole.get(name));
        expect(await start(folder).ended).toEqual({ code: 0, said: '' });
        expect(folder.contents()).toEqual(whole);
      }
    });
  },
);
