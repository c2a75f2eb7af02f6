import { spawn } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { builtPip } from '../cli/builtPip.ts';
import { usualWorkspace } from '../safety/everyCommand.ts';
import { filesOf, writing } from './faultyRun.ts';

const pip = builtPip();
const RATE = 'rate sip-dune-2026 groups --cycle winter --rating 3 --as-of 2027-02-02';

/** Root may write anywhere: then the program is run by somebody who may not. */
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

function everything(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((each) =>
    join(folder, each),
  );
}

/** A workspace of somebody, in a folder that they may enter. */
function workspace(): string {
  const root = usualWorkspace();
  chmodSync(dirname(root), 0o755);
  if (isRoot) for (const path of [root, ...everything(root)]) chownSync(path, NOBODY, NOBODY);
  return root;
}

/** Takes rights away until the test is over. */
function protect(path: string, mode: number): void {
  chmodSync(path, mode);
  onTestFinished(() => chmodSync(path, 0o755));
}

function run(root: string, line: string): Promise<{ code: number | null; said: string }> {
  const program = /'([^']*pip\.js)'/.exec(pip.command)?.[1] ?? '';
  chmodSync(dirname(program), 0o755);
  const child = spawn(`${pip.command} ${line}`, {
    cwd: root,
    shell: '/bin/bash',
    env: { ...process.env, HOME: dirname(root), CI: '' },
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (said += String(text)));
  }
  return new Promise((done) => child.on('close', (code) => done({ code, said })));
}

describe.skipIf(process.platform === 'win32')(
  'where somebody may not write',
  {
    timeout: 60_000,
  },
  () => {
    it.each([
      ['a file', 'plans/sip.yaml', 0o444],
      ['a folder of plans', 'plans', 0o555],
      ['the workspace', '.', 0o555],
    ])('nothing is written, and why is said: %s', async (_, path, mode) => {
      const root = workspace();
      const before = filesOf(root);
      protect(join(root, path), mode);
      const { code, said } = await run(root, RATE);
      expect(said).toMatch(/pip: Cannot write .*: permission denied\.\n {2}Choose another place/);
      expect(code).toBe(3);
      expect(filesOf(root)).toEqual(before);
      expect(writing(root)).toEqual([]);
    });

    it('everything is read all the same', async () => {
      const root = workspace();
      for (const path of everything(root)) {
        if (!path.includes('.git')) protect(path, path.endsWith('.yaml') ? 0o444 : 0o555);
      }
      protect(root, 0o555);
      for (const line of ['validate --cache', 'status', 'export', 'diff', 'history']) {
        const { code, said } = await run(root, line);
        expect(code, `${line} ${said}`).toBeLessThan(2);
        expect(said, line).not.toContain('mistake in pip itself');
      }
      const { code, said } = await run(
        root,
        'report --cycle winter --format md --as-of 2027-02-02',
      );
      expect(code).toBe(3);
      expect(said).toContain('permission denied');
    });
  },
);

describe.skipIf(process.platform === 'win32')('what somebody may not read', () => {
  it('is told, and hides nothing of the rest', async () => {
    const root = workspace();
    writeFileSync(join(root, 'plans/closed.yaml'), 'kind: sip\n');
    protect(join(root, 'plans/closed.yaml'), 0);
    writeFileSync(join(root, 'plans/broken.yaml'), 'kind: spi\n');
    const { code, said } = await run(root, 'validate');
    expect(said).toContain('plans/closed.yaml:1:1 error unreadable-file');
    expect(said).toContain('permission denied');
    expect(said).toContain('plans/broken.yaml:1:7 error unknown-kind');
    expect(code).toBe(1);
    expect(readFileSync(join(root, 'plans/broken.yaml'), 'utf8')).toBe('kind: spi\n');
  });
});
