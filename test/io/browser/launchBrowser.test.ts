import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserProcess } from '../../../src/io/browser/browserProcess.ts';
import { launchBrowser } from '../../../src/io/browser/launchBrowser.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pip-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Tries to launch a script in place of a browser; gives the error and the script's process. */
async function failure(script: string, env = {}, timeout = 20_000) {
  const path = join(folder, 'chrome');
  await writeFile(path, script);
  await chmod(path, 0o755);
  let started: BrowserProcess | undefined;
  const executable = {
    path,
    env: { PATH: process.env['PATH'], ...env },
    origin: 'option' as const,
  };
  const error = await launchBrowser(executable, timeout, (process) => {
    started = process;
  }).catch((e) => e);
  return { error, started };
}

describe.skipIf(process.platform === 'win32')('launchBrowser', () => {
  it('passes on why a browser ended at once, and removes its profile', async () => {
    const { error, started } = await failure('#!/bin/sh\necho "No usable sandbox!" >&2\nexit 1\n');
    expect(error).toMatchObject({ exitCode: 3, message: expect.stringContaining('sandbox') });
    expect(started?.profile).toContain('pip-plans-');
    expect(existsSync(started?.profile ?? '')).toBe(false);
  });

  it('survives a file that is no program', async () => {
    const { error, started } = await failure('#!/no/such/interpreter\n');
    expect(error).toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('cannot be started'),
    });
    expect(existsSync(started?.profile ?? '')).toBe(false);
  });

  it('stops a program that does not answer', async () => {
    const { error, started } = await failure('#!/bin/sh\nexec sleep 600\n', {}, 100);
    expect(error).toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('does not answer'),
    });
    expect(() => process.kill(started?.pid ?? 0, 0)).toThrow('ESRCH');
  });

  it('keeps the sandbox unless told otherwise, except for root', async () => {
    const script = '#!/bin/sh\necho "$@" >&2\nexit 1\n';
    const root = process.getuid?.() === 0;
    const { error } = await failure(script);
    expect(error.message.includes('--no-sandbox')).toBe(root);
    expect(error.message).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    const unboxed = await failure(script, { PLANS_BROWSER_NO_SANDBOX: '1' });
    expect(unboxed.error.message).toContain('--no-sandbox');
  });
});
