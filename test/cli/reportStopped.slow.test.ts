import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { processGroup } from '../io/browser/processGroup.ts';
import { once } from '../../src/model/once.ts';
import { builtPip } from './builtPip.ts';
import { type ReportFolder, reportFolder } from './reports.ts';
import { pdfsIn, type RunningBrowser, startRun } from './stoppedRuns.ts';

const REPORT = ['report', 'sam', 'plan', '--cycle', 'winter', '--as-of', '2027-02-02'];
const TO_OUT = [...REPORT, '--format', 'pdf', '--out', 'out', '--quiet'];

const program = builtPip();
const start = ({ root }: ReportFolder) => startRun(program.command, TO_OUT, root);

const printed = ({ out }: ReportFolder): Map<string, string> =>
  new Map(pdfsIn(out).map((name) => [name, readFileSync(join(out, name), 'latin1')]));

const leftOf = ({ pid, profile }: RunningBrowser): unknown[] => [
  ...processGroup(pid),
  ...(existsSync(profile) ? [profile] : []),
];

/** What a run makes that nobody disturbs. */
const undisturbed = once(async () => {
  const folder = reportFolder();
  expect(await start(folder).ended).toEqual({ code: 0, said: '' });
  const whole = printed(folder);
  expect(whole.size).toBeGreaterThan(5);
  return whole;
});

describe.runIf(process.platform === 'linux')(
  'a run that is disturbed',
  { timeout: 180_000 },
  () => {
    it.each<[string, ...(number | null)[]]>([
      ['as soon as it is there, and its successor', 0, 0],
      ['after the first document, and its successor after the third', 1, 3],
      ['in the middle', 4, null],
    ])('goes on when its browser is killed %s, with the same bytes', async (_, ...moments) => {
      const whole = await undisturbed();
      const folder = reportFolder();
      const run = start(folder);
      const killed: RunningBrowser[] = [];
      for (const moment of moments.filter((each) => each !== null)) {
        await run.untilPrinted(folder.out, moment);
        const browser = await run.browser();
        if (!browser) break;
        killed.push(browser);
        process.kill(browser.pid, 'SIGKILL');
      }
      expect(await run.ended).toEqual({ code: 0, said: '' });
      expect(killed).not.toEqual([]);
      expect(printed(folder)).toEqual(whole);
      await vi.waitFor(() => expect(killed.flatMap(leftOf)).toEqual([]), { timeout: 30_000 });
    });

    it.each([
      ['while its browser starts', 0],
      ['after the first document', 1],
      ['in the middle', 4],
    ])('ends by Ctrl-C %s and leaves no process and no half file', async (_, moment) => {
      const whole = await undisturbed();
      const folder = reportFolder();
      const run = start(folder);
      const browser = await run.browser();
      await run.untilPrinted(folder.out, moment);
      run.signal('SIGINT');
      expect(await run.ended).toEqual({ code: 'SIGINT', said: '' });
      if (!browser) throw new Error('There was no browser to be left behind.');
      await vi.waitFor(() => expect(leftOf(browser)).toEqual([]), { timeout: 30_000 });
      const there = existsSync(folder.out) ? readdirSync(folder.out) : [];
      expect(there.filter((name) => !whole.has(name))).toEqual([]);
      for (const [name, bytes] of printed(folder)) expect(bytes).toBe(whole.get(name));

      expect(await start(folder).ended).toEqual({ code: 0, said: '' });
      expect(printed(folder)).toEqual(whole);
    });
  },
);
