import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { builtPip } from '../cli/builtPip.ts';
import { runPip } from '../cli/runPip.ts';
import { usualWorkspace, write } from '../safety/everyCommand.ts';
import { copyOf, faultyRun, filesOf, isLeftover } from './faultyRun.ts';

const pip = builtPip();
const DAY = '--as-of 2027-02-02';
const RATE = `rate sip-dune-2026 groups --cycle winter --rating 3 ${DAY}`;
const YEARS = 10 * 365 * 24 * 60 * 60;

const leftoversIn = (root: string): string[] => [...filesOf(root).keys()].filter(isLeftover);

/** Kills a command when it has half written the first file that would have left something. */
async function killedIn(workspace: string, line: string): Promise<string> {
  for (let at = 1; at < 60; at += 1) {
    const root = copyOf(workspace);
    const { code } = await faultyRun(pip.command, root, line, { at, kind: 'half' });
    const left = [...leftoversIn(root), ...leftoversOf(root, '.pip')];
    if (left.some((path) => path.includes('unfinished'))) return root;
    if (code === 0) break;
  }
  throw new Error(`${line} left nothing behind, wherever it was killed.`);
}

describe.skipIf(process.platform === 'win32')(
  'a half-written file of a killed process',
  { timeout: 120_000 },
  () => {
    it.each([
      ['a rating', RATE, `set sip-dune-2026 schedule status=in_progress ${DAY}`],
      ['the formatting of a plan', 'fmt --sort', RATE],
      ['the starter of a plan', 'new sip --school dune --id sip-new --yes', RATE],
      ['the check that is kept', `validate --cache ${DAY}`, `validate --cache ${DAY}`],
      ['schemas for editors', 'schema --write', 'schema --write'],
      [
        'a packet',
        `report sam --cycle winter --format md ${DAY}`,
        `report plan --format md --out reports/2026-27/winter ${DAY}`,
      ],
      [
        'tables',
        `export --format csv --out tables ${DAY}`,
        `export --format csv --out tables ${DAY}`,
      ],
    ])('of %s is taken away by the next that writes there', async (_, line, next) => {
      const workspace = usualWorkspace();
      write(workspace, 'plans/far/away/sip.yaml', UNTIDY);
      const root = await killedIn(workspace, line);
      const { code, said } = await faultyRun(pip.command, root, next, null);
      expect(code, said).toBe(0);
      expect(leftoversIn(root)).toEqual([]);
      expect(leftoversOf(root, '.pip')).toEqual([]);
    });
  },
);

/** Another plan, in a folder of its own, which `fmt` changes. */
const UNTIDY = `format: 1
kind: sip
id:   sip-away
title: Another plan
school: dune
term: 2026-27
status: draft
`;

/** Those among what pip keeps for itself. */
const leftoversOf = (root: string, folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(isLeftover)
    : [];

/** The number of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ['--eval', '']).pid;

/** The number of a process that lives until the test is over. */
function living(): number {
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child.pid ?? 0;
}

/** Puts a file beside the plans that says it is unfinished; gives its name. */
function leave(root: string, owner: string, seconds = 0): string {
  const name = `.pip-unfinished-${owner}-0a1b2c3d`;
  const path = join(root, 'plans', name);
  copyFileSync(join(root, 'plans/sip.yaml'), path);
  const then = Date.now() / 1000 + seconds;
  utimesSync(path, then, then);
  return name;
}

describe('a half-written file', () => {
  it.each([
    ['a moment ago', 0],
    ['years ago, by a clock that was set', -YEARS],
    ['in years, by a clock that was set', YEARS],
  ])('goes with its process, and stays while that lives: written %s', async (_, seconds) => {
    const root = usualWorkspace();
    const left = leave(root, `${ended()}@${hostname()}`, seconds);
    const busy = leave(root, `${living()}@${hostname()}`, seconds);
    expect((await runPip(RATE.split(' '), root)).code).toBe(0);
    expect(readdirSync(join(root, 'plans'))).not.toContain(left);
    expect(readdirSync(join(root, 'plans'))).toContain(busy);
  });

  it.each([
    ['on another machine', `${ended()}@library-desk`],
    ['in another container', `${ended()}@${hostname()}~1`],
  ])('stays where nobody here knows its process: %s', async (_, owner) => {
    const root = usualWorkspace();
    const left = leave(root, owner);
    expect((await runPip(RATE.split(' '), root)).code).toBe(0);
    expect(readdirSync(join(root, 'plans'))).toContain(left);
  });

  it('is read by nobody', async () => {
    const root = usualWorkspace();
    const lines = ['status --format json', 'validate', 'export --format json'];
    const runs = () => Promise.all(lines.map((line) => runPip(line.split(' '), root)));
    const before = await runs();
    leave(root, `${living()}@${hostname()}`);
    expect(await runs()).toEqual(before);
  });

  it('is no business of anybody where a link leads out of the workspace', async () => {
    const root = usualWorkspace();
    const outside = copyOf(root);
    const left = leave(outside, `${ended()}@${hostname()}`);
    mkdirSync(join(root, 'measures'));
    symlinkSync(join(outside, 'plans'), join(root, 'schemas'));
    symlinkSync(join(outside, 'plans'), join(root, 'measures/more'));
    await runPip(RATE.split(' '), root);
    expect(readdirSync(join(outside, 'plans'))).toContain(left);
  });
});
