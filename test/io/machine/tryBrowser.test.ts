import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tryBrowser } from '../../../src/io/machine/tryBrowser.ts';
import type { MachineWish } from '../../../src/model/health.ts';
import { temporaryFolder } from '../../temporary.ts';

/** Tries a program of a few lines in the place of a browser, and gives it so many milliseconds. */
async function tried(script: string, wish: Partial<MachineWish> = {}) {
  const folder = temporaryFolder();
  const browser = join(folder, 'chrome');
  writeFileSync(browser, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const limits = { version: 500, print: 500 };
  const wanted = { workspace: null, cwd: folder, browser, configured: null, limits, ...wish };
  return { folder, facts: await tryBrowser(wanted, () => () => {}) };
}

describe.skipIf(process.platform === 'win32')('the trial of a browser', () => {
  it('ends where the browser never answers', async () => {
    const { facts } = await tried('exec sleep 600');
    expect(facts).toMatchObject({ state: 'fails' });
  });

  it('says why a browser does not start', async () => {
    const { facts } = await tried('echo no screen >&2; exit 7', {
      limits: { version: 20_000, print: 20_000 },
    });
    expect(facts).toMatchObject({
      state: 'fails',
      reason: expect.stringContaining('exit code 7') as string,
      hint: expect.stringContaining('PLANS_BROWSER') as string,
    });
  });

  it('starts no program of the configuration that lies in the workspace', async () => {
    const folder = temporaryFolder();
    const configured = join(folder, 'chrome');
    writeFileSync(configured, `#!/bin/sh\ntouch '${folder}/started'\n`, { mode: 0o755 });
    const limits = { version: 500, print: 20_000 };
    const wish = { workspace: folder, cwd: folder, configured, limits };
    const facts = await tryBrowser(wish, () => () => {});
    expect(existsSync(join(folder, 'started'))).toBe(false);
    if (process.env['PLANS_BROWSER'] === undefined) {
      expect(facts).toMatchObject({ reason: expect.stringContaining('inside the workspace') });
    }
  });
});
