import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/commands/shared/manifest.ts';
import { builtPip } from '../cli/builtPip.ts';
import { usualWorkspace } from '../safety/everyCommand.ts';
import { copyOf, type Ended, faultyRun, heldRun, type HeldRun, isLeftover } from './faultyRun.ts';

const pip = builtPip();

const report = (...words: string[]): string =>
  `report ${words.join(' ')} --cycle winter --as-of 2027-02-02 --out out`;

const run = (root: string, line: string): Promise<Ended> =>
  faultyRun(pip.command, root, line, null);

const names = (root: string): string[] =>
  existsSync(join(root, 'out')) ? readdirSync(join(root, 'out')) : [];

const turnsIn = (root: string): number =>
  names(root).filter((name) => name.startsWith('.pip-turn-')).length;

/** The paths of the reports that are listed; every one is there as it is listed. */
function listed(root: string): string[] {
  const read = (file: string) => readFileSync(join(root, 'out', file));
  const { reports, index } = JSON.parse(read('manifest.json').toString()) as Manifest;
  const files = reports.flatMap((each) => each.files);
  for (const { file, sha256 } of [...files, ...(index ? [index] : [])]) {
    expect(createHash('sha256').update(read(file)).digest('hex'), file).toBe(sha256);
  }
  const page = read('index.html').toString();
  const texts = files.map(({ file }) => file).filter((file) => /^[^/]*\.(?:md|html)$/.test(file));
  for (const file of texts) expect(page).toContain(`href="${file}"`);
  expect(names(root).filter(isLeftover)).toEqual([]);
  return texts.sort();
}

/** Steps at which the first of two runs is held, from its beginning to its end. */
async function stepsOf(workspace: string, line: string): Promise<number[]> {
  const { steps, said } = await run(copyOf(workspace), line);
  expect(steps, said).toBeGreaterThan(12);
  return Array.from({ length: Math.ceil(steps / 2) }, (_, index) => 1 + 2 * index);
}

/** Runs another while the first is held, until it is over or waits for the first. */
async function meanwhile(root: string, line: string): Promise<Pick<HeldRun, 'ended'>> {
  const isInTurn = turnsIn(root) > 0;
  const ended = run(root, line);
  const isOver = ended.then(() => true);
  if (!isInTurn) await isOver;
  while (isInTurn && turnsIn(root) < 2) {
    expect(await Promise.race([isOver, setTimeout(1, false)]), 'It did not wait.').toBe(false);
  }
  return { ended };
}

/** Holds a run at a step, runs another meanwhile, and lets it go on; both must succeed. */
async function together(
  root: string,
  { line, at, before = () => {} }: { line: string; at: number; before?: () => void },
  other: string,
): Promise<{ readonly hasWaited: boolean }> {
  const first = await heldRun(pip.command, root, line, at);
  const hasWaited = turnsIn(root) > 0;
  before();
  const second = await meanwhile(root, other);
  first.go();
  for (const { code, said } of await Promise.all([first.ended, second.ended])) {
    expect(code, said).toBe(0);
  }
  return { hasWaited };
}

const SAM = report('sam', '--format', 'md');

describe.skipIf(process.platform === 'win32')(
  'two runs that write reports to one folder',
  { timeout: 300_000 },
  () => {
    it('are both in its list, wherever the one meets the other', async () => {
      const workspace = usualWorkspace();
      let waited = 0;
      for (const at of await stepsOf(workspace, SAM)) {
        const root = copyOf(workspace);
        const { hasWaited } = await together(
          root,
          { line: SAM, at },
          report('plan', '--format', 'md'),
        );
        if (hasWaited) waited += 1;
        expect(listed(root), String(at)).toEqual([
          'plan-dip-2026.md',
          'plan-sip-dune-2026.md',
          'sam-sip-dune-2026.md',
        ]);
      }
      expect(waited).toBeGreaterThan(2);
    });

    it('list all formats of a report that both made', async () => {
      const root = usualWorkspace();
      await together(root, { line: SAM, at: 3 }, report('sam', '--format', 'html'));
      expect(listed(root)).toEqual(['sam-sip-dune-2026.html', 'sam-sip-dune-2026.md']);
      const { said } = await run(root, report('sam', '--format', 'md,html'));
      expect(said).toContain('1 packet in out unchanged');
    });

    it('list what is there, where a plan was changed between them', async () => {
      const workspace = usualWorkspace();
      for (const at of await stepsOf(workspace, SAM)) {
        const root = copyOf(workspace);
        const plan = join(root, 'plans/sip.yaml');
        const before = () => {
          const text = readFileSync(plan, 'utf8');
          writeFileSync(plan, text.replace('Small groups every day', 'Small groups'));
        };
        await together(root, { line: SAM, at, before }, SAM);
        expect(listed(root), String(at)).toEqual(['sam-sip-dune-2026.md']);
        expect((await run(root, SAM)).said).not.toContain('Changed since they were written');
        expect(readFileSync(join(root, 'out/sam-sip-dune-2026.md'), 'utf8')).not.toContain(
          'Small groups every day',
        );
      }
    });
  },
);
