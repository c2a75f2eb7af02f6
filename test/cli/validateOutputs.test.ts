import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { runPip } from './runPip.ts';

/** A workspace with one plan that lacks its kind, and before it one whose action lacks an owner. */
function workspace(): string {
  const folder = temporaryFolder();
  cpSync(join(import.meta.dirname, 'base'), folder, { recursive: true });
  writeFileSync(join(folder, 'plans/none.yaml'), 'format: 1\n');
  const sip = readFileSync(join(folder, 'plans/sip.yaml'), 'utf8');
  const mild = sip.replace('sip-dune-2026', 'sip-mild-2026').replace(/\n +owner: .*/, '');
  writeFileSync(join(folder, 'plans/mild.yaml'), mild);
  return folder;
}

const validate = (folder: string, ...argv: string[]) => runPip(['validate', ...argv], folder);

describe('pip validate --output', () => {
  it('prints text and writes files of other formats besides', async () => {
    const folder = workspace();
    const { stdout, stderr, code } = await validate(
      folder,
      ...['-o', 'json=out/a.json', '-o', 'sarif=out/deep/b.sarif', '-o', 'junit=c.xml'],
    );
    expect(stdout).toContain('plans/none.yaml:1:1 error unknown-kind');
    expect(stderr).toContain('6 files checked: 1 error');
    expect(code).toBe(1);
    const json: unknown = JSON.parse(readFileSync(join(folder, 'out/a.json'), 'utf8'));
    expect(json).toMatchObject({ summary: { files: 6, errors: 1 } });
    const sarif: unknown = JSON.parse(readFileSync(join(folder, 'out/deep/b.sarif'), 'utf8'));
    expect(sarif).toMatchObject({ version: '2.1.0' });
    expect(readFileSync(join(folder, 'c.xml'), 'utf8')).toContain('<testsuites');
  });

  it('writes what it would print', async () => {
    const folder = workspace();
    const printed = await validate(folder, '--format', 'json');
    const written = await validate(folder, '--format', 'json', '--output', 'out.json');
    expect(written.stdout).toBe('');
    expect(written.stderr).toContain('1 error');
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(printed.stdout);
  });

  it('writes text without colors', async () => {
    const folder = workspace();
    const out = { write: () => {}, isTerminal: true, columns: 80, colorLevel: 3 } as const;
    await runPip(['validate', '-o', 'text=report.txt'], folder, { out });
    const text = readFileSync(join(folder, 'report.txt'), 'utf8');
    expect(text).toContain('plans/none.yaml:1:1 error unknown-kind');
    expect(text).not.toContain('\u001B');
  });

  it('takes `-` for standard output, and --output-format for --format', async () => {
    const folder = workspace();
    const { stdout } = await validate(folder, '--format', 'json');
    expect((await validate(folder, '-o', 'json=-')).stdout).toBe(stdout);
    expect((await validate(folder, '-f', 'json', '-o', '-')).stdout).toBe(stdout);
    expect((await validate(folder, '--output-format', 'json')).stdout).toBe(stdout);
  });

  it.each([
    [['-f', 'jsn'], 'There is no format called jsn.\n  Did you mean json? Formats:'],
    [['-o', 'jsn=a.json'], 'There is no format called jsn.'],
    [['-f', 'json', '-f', 'sarif'], 'Only one format can be printed, not json and sarif.'],
    [['-f', 'json', '-f', 'sarif', '-o', 'x'], '-o x does not say which format goes there.'],
    [['-o', 'json=a', '-o', 'sarif=./a'], '-o names a twice.'],
    [['-o', 'json='], '-o json= names no file.'],
    [['--max-problems', 'few'], '--max-problems few is not a whole number.'],
  ])('refuses %j before anything is checked', async (argv, words) => {
    const { stdout, stderr, code } = await validate(workspace(), ...argv);
    expect(stderr).toContain(words);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });

  it('says why a file cannot be written, after it has printed', async () => {
    const folder = workspace();
    const below = await validate(folder, '-o', 'json=pip.config.yaml/out.json');
    expect(below.stdout).toContain('unknown-kind');
    expect(below.stderr).toContain('6 files checked: 1 error');
    expect(below.stderr).toContain('a file stands where a folder is needed');
    expect(below.code).toBe(3);
    const over = await validate(folder, '-o', 'json=plans');
    expect(over.stderr).toContain('plans: it is a folder.');
    expect(over.code).toBe(3);
  });

  it('follows a link, and leaves a device what it is', async () => {
    const folder = workspace();
    mkdirSync(join(folder, 'real'));
    symlinkSync('real/out.json', join(folder, 'link.json'));
    writeFileSync(join(folder, 'real/out.json'), '');
    symlinkSync('/dev/null', join(folder, 'nothing'));
    await validate(folder, '-o', 'json=link.json', '-o', 'junit=nothing');
    expect(readFileSync(join(folder, 'real/out.json'), 'utf8')).toContain('unknown-kind');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('hides what is beyond --max-problems from people alone, the mildest first', async () => {
    const folder = workspace();
    const all = await validate(folder, '--format', 'json');
    const { diagnostics } = JSON.parse(all.stdout) as { diagnostics: { severity: string }[] };
    const { stdout, stderr } = await validate(folder, '--max-problems', '1', '-o', 'json=all.json');
    expect(stdout).toContain('unknown-kind');
    expect(stdout.match(/^plans\//gm)).toHaveLength(1);
    const hidden = diagnostics.length - 1;
    expect(hidden).toBeGreaterThan(0);
    expect(stdout).toMatch(
      new RegExp(`\\n${hidden} more problems? (is|are) hidden by --max-problems.\\n$`),
    );
    expect(stderr).toContain('1 error');
    expect(readFileSync(join(folder, 'all.json'), 'utf8')).toBe(all.stdout);
    expect((await validate(folder, '--max-problems', '99')).stdout).not.toContain('hidden');
  });

  it('leaves nothing beside what it writes', async () => {
    const folder = workspace();
    await validate(folder, '--format', 'xml', '-o', 'out.xml');
    expect(existsSync(join(folder, 'out.xml'))).toBe(false);
  });
});
