import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { realContext } from '../../src/context.ts';
import type { Context } from '../../src/model/context.ts';
import { once } from '../../src/model/once.ts';
import { temporaryFolder } from '../temporary.ts';
import { LINES, usualWorkspace } from '../safety/everyCommand.ts';
import { type PipRun, runPip } from '../cli/runPip.ts';

/** Every use of every command, but for what looks at the machine itself, or writes by chance's ids. */
const USES = LINES.filter((line) => !/^(?:doctor|init|complete) ?/.test(line));

let made = '';
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'pip-manners-'));
  usualWorkspace(join(made, 'plans'));
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** The workspace that all runs begin with a copy of: its commits are the same. */
const same = (): string => join(made, 'plans');

/** Runs all uses one after the other in a workspace of their own, started in the way that is given. */
async function runs(
  start: (root: string, words: readonly string[]) => readonly [readonly string[], string],
  world: Partial<Context> = {},
): Promise<ReadonlyMap<string, PipRun>> {
  const root = join(temporaryFolder(), 'plans');
  cpSync(same(), root, { recursive: true });
  const { history } = realContext({ cwd: root, color: 'never', quiet: false });
  const all = new Map<string, PipRun>();
  for (const [number, line] of USES.entries()) {
    const [words, cwd] = start(root, line.split(' '));
    const { stdout, stderr, code } = await runPip(words, cwd, { history, ...world });
    const clean = (text: string) => text.replaceAll(root, '<root>');
    all.set(`${number} ${line}`, { stdout: clean(stdout), stderr: clean(stderr), code });
  }
  return all;
}

const usual = once(() => runs((root, words) => [words, root]));

describe('flags that all commands take', { timeout: 120_000 }, () => {
  it('-C: everything is as if it were started there', async () => {
    const shown = { shown: (path: string) => path };
    const there = await runs((root, words) => [words, root], shown);
    expect(await runs((root, words) => [['-C', root, ...words], '/'], shown)).toEqual(there);
    const behind = await runs((root, words) => [[...words, '--chdir', '.'], root], shown);
    expect(behind).toEqual(there);
  });

  it('--quiet: results and errors stay as they are, and nothing else is said', async () => {
    const [loud, quiet] = [await usual(), await runs((root, words) => [['-q', ...words], root])];
    let spared = 0;
    for (const [line, { stdout, stderr, code }] of quiet) {
      const before = loud.get(line);
      expect({ stdout, code }, line).toEqual({ stdout: before?.stdout, code: before?.code });
      if (code === 0) expect(stderr.replace(/^! .*(?:\n {2}.*)*\n/gm, ''), line).toBe('');
      if (stderr.length < (before?.stderr.length ?? 0)) spared += 1;
    }
    expect(spared).toBeGreaterThan(15);
  });

  it('--verbose: an error says what caused it', async () => {
    const root = usualWorkspace();
    const line = ['export', '--format', 'json', '--out', `${'x'.repeat(256)}.json`];
    const { stderr: short } = await runPip(line, root);
    const { stderr: long, code } = await runPip([...line, '--verbose'], root);
    expect(code).toBe(3);
    expect(short).not.toContain('ENAMETOOLONG');
    expect(long).toMatch(/its name is too long[\s\S]*ENAMETOOLONG[\s\S]* at /);
  });
});

describe('what is printed', { timeout: 120_000 }, () => {
  it('has no color and no signs of a screen where there is no terminal', async () => {
    for (const [line, { stdout, stderr }] of await usual()) {
      expect(/[\u001b\u0007\b]|\r(?!\n)/.test(`${stdout}${stderr}`), line).toBe(false);
    }
  });

  it('is the result alone: notes and summaries stand on standard error', async () => {
    const all = [...(await usual())].filter(([line]) => !line.includes('--describe'));
    const json = all.filter(([line]) => line.endsWith('json') && !line.includes('report'));
    expect(json.length).toBeGreaterThan(3);
    for (const [line, { stdout }] of json) expect(() => JSON.parse(stdout), line).not.toThrow();
    const about = /was written|unchanged\.|files? checked|Nothing was|^! |^✓ \d/m;
    expect(all.filter(([, { stdout }]) => about.test(stdout)).map(([line]) => line)).toEqual([]);
    expect(all.filter(([, { stderr }]) => about.test(stderr)).length).toBeGreaterThan(10);
  });
});

describe('--json', { timeout: 60_000 }, () => {
  it.each([
    'validate',
    'explain',
    'status',
    'diff',
    'history',
    'blame sip-dune-2026',
    'export',
    'import results data/winter.csv --map data/winter.yaml --cycle winter --dry-run',
  ])('is --format json: pip %s', async (line) => {
    const root = same();
    const { history } = realContext({ cwd: root, color: 'never', quiet: false });
    const run = (flags: string) => runPip(`${line} ${flags}`.split(' '), root, { history });
    const short = await run('--json');
    expect(short).toEqual(await run('--format json'));
    expect(JSON.parse(short.stdout)).toBeTypeOf('object');
    const both = await run('--json --format json');
    expect(both).toMatchObject({ code: 2, stdout: '' });
    expect(both.stderr).toContain("option '--json' cannot be used with option '-f, --format");
  });

  it('is there wherever a format can be chosen, but for reports, which are files', async () => {
    for (const { name } of COMMANDS) {
      const { stdout } = await runPip([name, '--help'], '/');
      const has = (flag: string) => new RegExp(`^ +(?:-\\w, )?${flag}\\b`, 'm').test(stdout);
      expect(has('--json'), name).toBe(has('--format') && name !== 'report');
    }
  });
});

describe('a dash', { timeout: 60_000 }, () => {
  const input = (text: string | Uint8Array): Partial<Context> => ({
    readInput: () => Promise.resolve({ text: String(text) }),
    readInputBytes: () => Promise.resolve(Buffer.from(text)),
  });

  it.each([
    ['validate --format json', '-o'],
    ['validate', '-o json='],
    ['diff --format markdown', '-o'],
    ['export', '--out'],
    ['export --format csv --table results', '--out'],
  ])('is standard output: pip %s %s-', async (line, option) => {
    const root = usualWorkspace();
    const name = line.includes('csv') ? 'made.csv' : 'made.json';
    const words = (file: string) => [
      ...line.split(' '),
      ...(option.endsWith('=') ? `${option}${file}` : `${option} ${file}`).split(' '),
    ];
    const printed = await runPip(words('-'), root);
    expect(printed.stderr).not.toContain('written');
    const written = await runPip(words(name), root);
    expect(written.code).toBe(printed.code);
    expect(readFileSync(join(root, name), 'utf8')).toBe(printed.stdout);
  });

  it('is a plan to be checked, an export to be imported, and a sheet that came back', async () => {
    const root = usualWorkspace();
    const plan = await runPip(['validate', '-', '--json'], root, input('kind: spi\n'));
    expect(plan.stdout).toContain('unknown-kind');

    const rows = input(readFileSync(join(root, 'data/winter.csv')));
    const map = '--map data/winter.yaml --cycle winter --dry-run'.split(' ');
    const imported = await runPip(['import', 'results', '-', ...map], root, rows);
    expect(imported.code, imported.stderr).toBe(0);
    expect(imported.stdout).toContain('Result entered');

    await runPip('sheet export --cycle winter -o winter.xlsx'.split(' '), root);
    const workbook = readFileSync(join(root, 'winter.xlsx'));
    const named = await runPip('sheet import winter.xlsx --yes'.split(' '), root);
    const sheet = await runPip('sheet import - --yes'.split(' '), root, input(workbook));
    expect(sheet).toEqual(named);
    expect(sheet.code, sheet.stderr).toBe(0);
  });

  it('is a mapping, where the export is not', async () => {
    const root = usualWorkspace();
    const line = 'import results data/winter.csv --cycle winter --dry-run --map'.split(' ');
    const named = await runPip([...line, 'data/winter.yaml'], root);
    const mapping = input(readFileSync(join(root, 'data/winter.yaml')));
    expect(await runPip([...line, '-'], root, mapping)).toEqual(named);
    const both = 'import results - --map - --cycle winter'.split(' ');
    expect((await runPip(both, root, mapping)).code).toBe(2);
  });

  it('is a plan to be formatted and printed, and no file is touched', async () => {
    const root = usualWorkspace();
    const before = readFileSync(join(root, 'plans/sip.yaml'), 'utf8');
    const untidy = before.replace('kind: sip', 'kind:   sip');
    const { stdout, code } = await runPip(['fmt', '-'], root, input(untidy));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^kind: sip$/m);
    expect(readFileSync(join(root, 'plans/sip.yaml'), 'utf8')).toBe(before);
    const again = await runPip(['fmt', '-', '--check'], root, input(stdout));
    expect(again.code).toBe(0);
    const broken = await runPip(['fmt', '-'], root, input('kind: [sip\n'));
    expect(broken).toMatchObject({ code: 1, stdout: '' });
  });
});
