import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtPip } from '../cli/builtPip.ts';
import { runPip } from '../cli/runPip.ts';
import { usualWorkspace } from '../safety/everyCommand.ts';
import { copyOf, filesOf, writing } from './faultyRun.ts';

const RATE = 'rate sip-dune-2026 groups --cycle winter --rating 3'.split(' ');
const pip = builtPip();
const CLOCK = join(import.meta.dirname, 'jumpingClock.cjs');
const YEARS = 10 * 365 * 24 * 60 * 60;

/** The number of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ['--eval', '']).pid;

describe('a clock that jumps', () => {
  it.each([
    ['back', YEARS],
    ['forward', -YEARS],
  ])('%s: the place of a process that is gone is taken over', async (_, seconds) => {
    const root = usualWorkspace();
    const folder = join(root, '.pip/cache/writing');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${ended()}@${hostname()}-0a1b2c3d`);
    writeFileSync(path, '');
    const then = Date.now() / 1000 + seconds;
    utimesSync(path, then, then);
    const { code, stderr } = await runPip(RATE, root);
    expect(code, stderr).toBe(0);
    expect(writing(root)).toEqual([]);
  });

  it('at every look makes no difference to what is written', async () => {
    const workspace = usualWorkspace();
    const lines = [
      `${RATE.join(' ')} --as-of 2027-02-02`,
      'report sam plan --cycle winter --format md,html,json --as-of 2027-02-02',
      'report sam plan --cycle winter --format md,html,json --as-of 2027-02-02',
      'validate --cache --as-of 2027-02-02',
      'validate --cache --as-of 2027-02-02',
      'rollover --to 2027-28 --yes --as-of 2027-02-02',
    ];
    const [steady, jumping] = ['', `--require ${CLOCK}`].map((options) => {
      const root = copyOf(workspace);
      const said = lines.map((line) => {
        const env = { ...process.env, NODE_OPTIONS: options, CI: '' };
        const { stdout, stderr, status } = spawnSync(`${pip.command} ${line}`, {
          ...{ cwd: root, shell: true, encoding: 'utf8', env },
        });
        return { stdout, stderr: stderr.replaceAll(root, ''), status };
      });
      return { said, files: filesOf(root) };
    });
    expect(jumping).toEqual(steady);
    expect(steady?.said.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0, 0]);
  }, 60_000);

  it('does not make a kept check current or out of date: what files hold decides', async () => {
    const root = usualWorkspace();
    const first = await runPip(['validate', '--cache'], root);
    const plan = join(root, 'plans/sip.yaml');
    const { length } = readFileSync(plan);
    const later = Date.now() / 1000 + YEARS;
    utimesSync(plan, later, later);
    expect(await runPip(['validate', '--cache'], root)).toEqual(first);
    const text = readFileSync(plan, 'utf8').replace('kind: sip', 'kind: spi');
    writeFileSync(plan, text);
    utimesSync(plan, later - 2 * YEARS, later - 2 * YEARS);
    expect(Buffer.byteLength(text)).toBe(length);
    expect((await runPip(['validate', '--cache'], root)).stdout).toContain('unknown-kind');
  });
});

describe('names that are long', () => {
  it('are written like any other, up to what the disk allows', async () => {
    const root = usualWorkspace();
    const name = `plans/${'x'.repeat(250)}.yaml`;
    const text = readFileSync(join(root, 'plans/sip.yaml'), 'utf8');
    writeFileSync(join(root, name), text.replace('id: sip-dune-2026', 'id: sip-long'));
    const [, , ...rest] = RATE;
    const { code, stderr } = await runPip(['rate', 'sip-long', ...rest], root);
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(root, name), 'utf8')).toContain('rating: 3');
  });

  it.each([
    ['of a file', `${'x'.repeat(256)}.json`],
    ['of a folder', `${'x'.repeat(256)}/export.json`],
    ['of a whole path', `${'long/'.repeat(900)}export.json`],
  ])('and too long are told in words: %s', async (_, path) => {
    const root = usualWorkspace();
    const { code, stderr } = await runPip(['export', '--format', 'json', '--out', path], root);
    expect(stderr).toContain('its name is too long');
    expect(code).toBe(3);
  });

  it('do no harm to folders below folders', async () => {
    const root = usualWorkspace();
    const folder = `plans/${Array.from({ length: 12 }, () => 'y'.repeat(240)).join('/')}`;
    mkdirSync(join(root, folder), { recursive: true });
    const text = readFileSync(join(root, 'plans/sip.yaml'), 'utf8');
    writeFileSync(join(root, folder, 'a.yaml'), text.replace('id: sip-dune-2026', 'id: sip-deep'));
    const [, , ...rest] = RATE;
    const { code, stderr } = await runPip(['rate', 'sip-deep', ...rest], root);
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(root, folder, 'a.yaml'), 'utf8')).toContain('rating: 3');
  });
});

describe('names that are one on many computers', () => {
  it('are not given to a new plan', async () => {
    const root = usualWorkspace();
    const text = readFileSync(join(root, 'plans/sip.yaml'), 'utf8');
    const other = text.replace('id: sip-dune-2026', 'id: sip-other');
    writeFileSync(join(root, 'plans/SIP-dune-2027.yaml'), other);
    const words = 'new sip --school dune --term 2027-28 --id sip-dune-2027 --yes'.split(' ');
    const { code, stdout, stderr } = await runPip(words, root);
    expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('plans/SIP-dune-2027.yaml');
    expect(readdirSync(join(root, 'plans'))).not.toContain('sip-dune-2027.yaml');
  });

  it('are told, and the first is read', async () => {
    const root = usualWorkspace();
    const text = readFileSync(join(root, 'plans/sip.yaml'), 'utf8');
    writeFileSync(join(root, 'plans/SIP.yaml'), text.replace('id: sip-dune-2026', 'id: sip-twin'));
    const { stdout, code } = await runPip(['validate'], root);
    expect(stdout).toContain('On many computers this file and plans/SIP.yaml have the same name.');
    expect(code).toBe(1);
  });
});
