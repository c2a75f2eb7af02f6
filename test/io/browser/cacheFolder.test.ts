import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../../src/io/browser/cacheFolder.ts';

let cache = '';
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'pip-test-'));
});
afterEach(() => rm(cache, { recursive: true }));

describe.skipIf(process.platform === 'win32')('cacheFolder', () => {
  it('makes a folder that only we can write', async () => {
    const folder = await cacheFolder(join(cache, 'deep', 'er'));
    expect(folder).toBe(join(cache, 'deep', 'er', 'browser'));
    expect((await stat(folder ?? '')).mode & 0o777).toBe(0o700);
  });

  it('does without one where it cannot be made', async () => {
    await writeFile(join(cache, 'file'), '');
    expect(await cacheFolder(join(cache, 'file'))).toBeUndefined();
    expect(await cacheFolder('/proc/none')).toBeUndefined();
    expect(await cacheFolder(join(cache, 'no', 'home', 'is', 'here'))).toBeUndefined();
  });

  it('never uses one that others can write', async () => {
    await mkdir(join(cache, 'browser'));
    await chmod(join(cache, 'browser'), 0o777);
    expect(await cacheFolder(cache)).toBeUndefined();
  });

  it('never uses one in the current folder', async () => {
    expect(await cacheFolder('relative')).toBeUndefined();
  });
});
