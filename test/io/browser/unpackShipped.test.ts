import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeStale } from '../../../src/io/browser/removeStale.ts';
import type { ShippedPackage } from '../../../src/io/browser/shippedPackage.ts';
import { unpackShipped } from '../../../src/io/browser/unpackShipped.ts';
import { damage, fakePackage, PROGRAM } from './fakePackage.ts';

let folder = '';
let root = '';
let shipped: ShippedPackage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pip-test-'));
  root = join(folder, 'cache & more');
  await mkdir(root);
  shipped = await fakePackage(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const program = (unpacked: string) => readFile(join(unpacked, 'chromium'), 'utf8');

describe.skipIf(process.platform === 'win32')('unpackShipped', () => {
  it('unpacks the browser, its libraries and its fonts', async () => {
    const unpacked = await unpackShipped(shipped, root);
    expect(unpacked).toBe(join(root, 'chromium-1.2.3'));
    expect(await program(unpacked)).toBe(PROGRAM);
    expect((await stat(join(unpacked, 'chromium'))).mode & 0o777).toBe(0o700);
    expect((await stat(unpacked)).mode & 0o777).toBe(0o700);
    expect(await readdir(join(unpacked, 'al2023', 'lib'))).toEqual(['libexpat.so.1']);
    expect(await readdir(join(unpacked, 'fonts', 'fonts'))).toEqual(['Open_Sans']);
    expect(await readFile(join(unpacked, 'fonts.conf'), 'utf8')).toContain(
      `<dir>${folder}/cache &amp; more/chromium-1.2.3/fonts/fonts</dir>`,
    );
  });

  it('unpacks once', async () => {
    const unpacked = await unpackShipped(shipped, root);
    const { ino } = await stat(join(unpacked, 'chromium'));
    await damage(shipped);
    expect(await unpackShipped(shipped, root)).toBe(unpacked);
    expect((await stat(join(unpacked, 'chromium'))).ino).toBe(ino);
  });

  it('may be called any number of times at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => unpackShipped(shipped, root)));
    expect(new Set(all).size).toBe(1);
    expect(await program(all[0] ?? '')).toBe(PROGRAM);
    expect(await readdir(root)).toEqual(['chromium-1.2.3']);
  });

  it.each([
    ['was never sealed', (path: string) => rm(join(path, 'unpacked.json'))],
    ['lost a file', (path: string) => rm(join(path, 'al2023', 'lib', 'libexpat.so.1'))],
    ['was cut', (path: string) => writeFile(join(path, 'chromium'), 'half')],
  ])('replaces an earlier folder that %s', async (_, spoil) => {
    const unpacked = await unpackShipped(shipped, root);
    await spoil(unpacked);
    const all = await Promise.all(Array.from({ length: 4 }, () => unpackShipped(shipped, root)));
    expect(new Set(all)).toEqual(new Set([unpacked]));
    expect(await program(unpacked)).toBe(PROGRAM);
    expect(await readdir(join(unpacked, 'al2023', 'lib'))).toEqual(['libexpat.so.1']);
    expect(await readdir(root)).toEqual(['chromium-1.2.3']);
  });

  it('leaves nothing behind when it fails', async () => {
    await damage(shipped);
    await expect(unpackShipped(shipped, root)).rejects.toMatchObject({
      name: 'CommandError',
      exitCode: 3,
      message: expect.stringContaining(`could not be unpacked into ${root}`),
    });
    expect(await readdir(root)).toEqual([]);
  });

  it('says so when the disk is full', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    const extract = () => {
      throw full;
    };
    const filling = { ...shipped, extractor: async () => extract };
    await expect(unpackShipped(filling, root)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('the disk is full'),
      cause: full,
    });
    expect(await readdir(root)).toEqual([]);
  });
});

describe('removeStale', () => {
  it('removes what dead processes left more than a day ago, nothing else', async () => {
    // Above any process number that a system gives.
    const dead = '.unpacking-99999999-abc';
    const alive = `.unpacking-${process.pid}-abc`;
    const others = ['chromium-1.2.3', 'other'];
    for (const name of [dead, alive, ...others]) await mkdir(join(root, name));
    const made = new Date('2027-01-20T12:00:00Z');
    for (const name of [dead, alive]) await utimes(join(root, name), made, made);
    await removeStale(root, made.getTime() + 86_000_000);
    expect(await readdir(root)).toContain(dead);
    await removeStale(root, made.getTime() + 87_000_000);
    expect((await readdir(root)).sort()).toEqual([alive, ...others].sort());
  });
});
