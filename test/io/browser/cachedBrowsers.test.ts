import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bestFirst, cachedBrowsers } from '../../../src/io/browser/cachedBrowsers.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pip-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('cachedBrowsers', () => {
  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'reads a cache as puppeteer lays it out',
    async () => {
      const home = join(folder, 'chrome', 'linux-143.0.1.2', 'chrome-linux64');
      await mkdir(home, { recursive: true });
      await writeFile(join(home, 'chrome'), '');
      await chmod(join(home, 'chrome'), 0o755);
      expect(await cachedBrowsers(folder)).toEqual([join(home, 'chrome')]);
    },
  );

  it('finds nothing where there is no cache', async () => {
    expect(await cachedBrowsers(join(folder, 'none'))).toEqual([]);
    expect(await cachedBrowsers('')).toEqual([]);
  });
});

describe('bestFirst', () => {
  it('puts headless shells and new versions first, of this platform alone', () => {
    const entry = (browser: string, buildId: string, platform = 'linux') => ({
      browser,
      buildId,
      platform,
      executablePath: `${browser} ${buildId}`,
    });
    const installed = [
      entry('firefox', '150'),
      entry('chrome', '99.0.1'),
      entry('chrome', '143.0.1'),
      entry('chrome-headless-shell', '98.0.1'),
      entry('chrome', '150', 'mac'),
    ];
    expect(bestFirst(installed, 'linux')).toEqual([
      'chrome-headless-shell 98.0.1',
      'chrome 143.0.1',
      'chrome 99.0.1',
    ]);
  });
});
