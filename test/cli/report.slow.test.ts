import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/commands/shared/manifest.ts';
import { CommandError } from '../../src/model/commandError.ts';
import { temporaryFolder } from '../temporary.ts';
import { runPip } from './runPip.ts';

const BASE = join(import.meta.dirname, 'base');
const BIN = join(import.meta.dirname, '../../bin/pip.js');

function workspace(): string {
  const folder = temporaryFolder();
  cpSync(BASE, folder, { recursive: true });
  return folder;
}

/** Everything in a folder but temporary files' absence is what these tests are about. */
const all = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : [];

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

describe('pip report', { timeout: 60_000 }, () => {
  it('writes packet, pictures, index and manifest, and says where', async () => {
    const root = workspace();
    const { stdout, stderr, code } = await runPip(['report', '--cycle', 'winter'], root);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'reports/2026-27/winter/index.html\n' });
    expect(stderr).toContain('1 packet written');
    expect(all(join(root, 'reports/2026-27/winter'))).toEqual([
      'figures',
      'figures/sam-sip-dune-2026',
      'figures/sam-sip-dune-2026/strategies-by-rating.svg',
      'index.html',
      'manifest.json',
      'sam-sip-dune-2026.html',
      'sam-sip-dune-2026.md',
      'sam-sip-dune-2026.pdf',
    ]);
  });

  it('lists every output with hash, sources and the revision they come from', async () => {
    const root = workspace();
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'plans');
    writeFileSync(
      join(root, 'plans/sip.yaml'),
      `${readFileSync(join(root, 'plans/sip.yaml'), 'utf8')}\n`,
    );
    await runPip(['report', '--cycle', 'winter', '--format', 'md', '--out', 'out'], root);
    const [packet] = manifestIn(join(root, 'out')).reports;
    if (!packet) throw new Error('No report is listed.');
    expect(packet.revision).toBe(git('rev-parse', 'HEAD').trim());
    expect(packet.sources.map(({ file, uncommitted }) => [file, uncommitted])).toEqual([
      ['directory.yaml', false],
      ['pip.config.yaml', false],
      ['plans/dip.yaml', false],
      ['plans/sip.yaml', true],
    ]);
    expect(packet.files.map(({ file }) => file)).toEqual([
      'figures/sam-sip-dune-2026/strategies-by-rating.svg',
      'sam-sip-dune-2026.md',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('says that a folder cannot be written to', async () => {
    const root = workspace();
    const out = join(root, 'locked');
    mkdirSync(out);
    chmodSync(out, 0o500);
    const { stderr, code } = await runPip(['report', '--cycle', 'winter', '--out', out], root);
    expect({ stderr, code }).toEqual({
      stderr: `pip: Cannot write ${out}: permission denied.\n  Choose another place, or change its permissions.\n`,
      code: 3,
    });
    expect(all(out)).toEqual([]);
  });

  it('says that a file stands where the folder should be', async () => {
    const root = workspace();
    writeFileSync(join(root, 'taken'), '');
    const { stderr, code } = await runPip(['report', '--cycle', 'winter', '--out', 'taken'], root);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^pip: Cannot write .*taken: .*is a file, not a folder\.\n/);
  });

  it('ends with one clear message when the browser dies for good, and leaves no half-written file', async () => {
    const root = workspace();
    const lost = new CommandError('The browser was lost 3 times.', { exitCode: 3 });
    const { stderr, code } = await runPip(['report', '--cycle', 'winter'], root, {
      openPrinter: async () => ({
        version: '',
        relaunches: 2,
        knownVersion: async () => '',
        start: async () => '',
        print: () => Promise.reject(lost),
        close: () => Promise.resolve(),
      }),
    });
    expect({ stderr, code }).toEqual({ stderr: 'pip: The browser was lost 3 times.\n', code: 3 });
    expect(all(root).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  });

  it('ends by Ctrl-C with nothing half written and no process left', async () => {
    const root = workspace();
    const child = spawn(
      process.execPath,
      [BIN, 'report', '--cycle', 'winter', '--as-of', '2027-02-02'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const ended = new Promise<NodeJS.Signals | number | null>((resolve) => {
      child.on('exit', (code, signal) => resolve(signal ?? code));
    });
    // The Markdown is written right before the page is printed: a signal now falls into printing.
    const packet = join(root, 'reports/2026-27/winter/sam-sip-dune-2026.md');
    while (!existsSync(packet) && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    child.kill('SIGINT');
    expect([0, 'SIGINT']).toContain(await ended);
    const leftovers = all(root).filter((name) => /\.pdf\.|\.tmp/.test(name));
    expect(leftovers).toEqual([]);
  });
});
