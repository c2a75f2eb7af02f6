import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BrowserExecutable } from '../../../src/io/browser/browserExecutable.ts';
import { keepVersion, keptVersion } from '../../../src/io/browser/keptVersion.ts';
import { temporaryFolder } from '../../temporary.ts';

const VERSION = 'HeadlessChrome/143.0.7499.40';

/** A browser as it lies in the cache, or in another place. */
const browserIn = (
  folder: string,
  origin: BrowserExecutable['origin'] = 'shipped',
): BrowserExecutable => ({ path: join(folder, 'chromium'), env: {}, origin });

describe('keptVersion', () => {
  it('is what the browser called itself when it was started, and nothing before', async () => {
    const folder = temporaryFolder();
    expect(await keptVersion(browserIn(folder))).toBe('');
    await keepVersion(browserIn(folder), VERSION);
    expect(await keptVersion(browserIn(folder))).toBe(VERSION);
    await keepVersion(browserIn(folder), 'HeadlessChrome/144.0.1.0');
    expect(await keptVersion(browserIn(folder))).toBe('HeadlessChrome/144.0.1.0');
    expect(readdirSync(folder)).toEqual(['version.txt']);
  });

  it('is kept only for a browser that we unpacked: another may be updated in its place', async () => {
    const folder = temporaryFolder();
    await keepVersion(browserIn(folder, 'installed'), VERSION);
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, 'version.txt'), VERSION);
    expect(await keptVersion(browserIn(folder, 'environment'))).toBe('');
  });

  it.each(['', 'HeadlessChrome', '<b>x</b>/1', `${VERSION}\nmore`, 'x'.repeat(500)])(
    'is not believed where the file says %j',
    async (text) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'version.txt'), text);
      expect(await keptVersion(browserIn(folder))).toBe('');
    },
  );

  it('is asked each time where nothing can be kept', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'version.txt'));
    await keepVersion(browserIn(folder), VERSION);
    expect(await keptVersion(browserIn(folder))).toBe('');
    expect(readdirSync(folder)).toEqual(['version.txt']);
  });
});
