import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/io/readInput.ts';
import { temporaryFolder } from '../temporary.ts';
import { type PipRun, runPip } from './runPip.ts';

const SIP = 'plans/sip.yaml';

function workspace(): string {
  const folder = temporaryFolder();
  cpSync(join(import.meta.dirname, 'base'), folder, { recursive: true });
  return folder;
}

/** `pip validate -` with this piped in. */
const pipe = (folder: string, input: string | Uint8Array, ...argv: string[]): Promise<PipRun> =>
  runPip(['validate', '-', '--format', 'junit', ...argv], folder, {
    readInput: () => readInput(Readable.from([Buffer.from(input)])),
  });

const suites = ({ stdout }: PipRun): string[] =>
  [...stdout.matchAll(/<testsuite name="([^"]*)"/g)].map(([, file = '']) => file);

describe('pip validate -', () => {
  it('checks what is piped in instead of the file that it is named as', async () => {
    const folder = workspace();
    const text = readFileSync(join(folder, SIP), 'utf8').replace(
      'dip-2026#hls-1',
      'dip-2026#hls-7',
    );
    const run = await pipe(folder, text, '--stdin-filename', SIP);
    expect(suites(run)).toEqual([SIP]);
    expect(run.stdout).toContain('unresolved-reference at');
    expect(run.stdout).not.toContain('duplicate-id');
    expect(run.code).toBe(1);
    expect((await runPip(['validate'], folder)).code).toBe(0);
  });

  it('says nothing of what it makes of other plans', async () => {
    const folder = workspace();
    const dip = readFileSync(join(folder, 'plans/dip.yaml'), 'utf8').replace(
      'dip-2026',
      'dip-2027',
    );
    const run = await pipe(folder, dip, '--stdin-filename', 'plans/dip.yaml');
    expect(suites(run)).toEqual(['plans/dip.yaml']);
    expect(run.stdout).not.toContain('unresolved-reference');
  });

  it('takes a plan that is not there yet, from a folder below', async () => {
    const folder = workspace();
    const run = await pipe(
      join(folder, 'plans'),
      'format: 1\n',
      '--stdin-filename',
      'new/a b.yaml',
    );
    expect(suites(run)).toEqual(['plans/new/a b.yaml']);
    expect(run.stdout).toContain('unknown-kind');
  });

  it('knows a plan by its id where no file is named', async () => {
    const folder = workspace();
    const text = readFileSync(join(folder, SIP), 'utf8');
    expect(suites(await pipe(folder, text))).toEqual([SIP]);
    const other = await pipe(folder, text.replace('sip-dune-2026', 'sip-other-2026'));
    expect(suites(other)).toEqual(['plans/stdin.yaml']);
  });

  it('reads configuration and measures by their names', async () => {
    const folder = workspace();
    const config = await pipe(folder, 'format: 1\n', '--stdin-filename', 'pip.config.yaml');
    expect(suites(config)).toContain('pip.config.yaml');
    expect(config.code).toBe(2);
    const run = await pipe(folder, 'measures: 1\n', '--stdin-filename', 'measures/all.yaml');
    expect(suites(run)).toEqual(['measures/all.yaml']);
    expect(run.code).toBe(1);
  });

  it('says of what is no text that it is none', async () => {
    const folder = workspace();
    const latin = await pipe(folder, Uint8Array.of(0x6b, 0xe4, 0xff), '--stdin-filename', SIP);
    expect(latin.stdout).toContain('unreadable-file');
    const large = await pipe(folder, Buffer.alloc(5_000_000, 'a'), '--stdin-filename', SIP);
    expect(large.stdout).toContain('This has more than 4 MB; no plan is larger.');
  });

  it('tells why nothing could be checked', async () => {
    const folder = workspace();
    writeFileSync(join(folder, 'pip.config.yaml'), 'format: 1\n');
    const run = await pipe(folder, 'format: 1\n', '--stdin-filename', SIP);
    expect(suites(run)).toEqual(['pip.config.yaml', SIP]);
    expect(run.code).toBe(2);
  });

  it('never waits on a terminal', async () => {
    const terminal = Object.assign(Readable.from([]), { isTTY: true });
    const { stderr, code } = await runPip(['validate', '-'], workspace(), {
      readInput: () => readInput(terminal),
    });
    expect(stderr).toContain('`-` reads a plan from standard input, and nothing is piped in.');
    expect(code).toBe(2);
  });

  it.each([
    [['-', SIP], '`-` is one plan: it stands without other paths.'],
    [['-', '--changed'], '--changed does not go together with `-`.'],
    [['-', '--watch'], '--watch does not go together with `-`.'],
    [['-', '--shard', '1/2'], '--shard does not go together with `-`.'],
    [['--stdin-filename', SIP], '--stdin-filename names what `-` reads from standard input.'],
    [['-', '--stdin-filename', '../x.yaml'], '../x.yaml is not in this workspace.'],
    [['-', '--stdin-filename', '/etc/x.yaml'], '/etc/x.yaml is not in this workspace.'],
    [['-', '--stdin-filename', 'notes.txt'], 'notes.txt is no file that a workspace is read from.'],
    [['-', '--stdin-filename', 'plans'], 'plans is no file that a workspace is read from.'],
  ])('refuses %j', async (argv, words) => {
    const { stdout, stderr, code } = await runPip(['validate', ...argv], workspace(), {
      readInput: () => Promise.resolve({ text: 'format: 1\n' }),
    });
    expect(stderr).toContain(words);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });
});
