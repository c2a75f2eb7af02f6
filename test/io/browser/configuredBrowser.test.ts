import { describe, expect, it } from 'vitest';
import { configuredBrowser } from '../../../src/io/browser/configuredBrowser.ts';
import { type FakeMachine, fakeWorld } from './fakeWorld.ts';

const linux = (path: string, machine: FakeMachine = {}) =>
  configuredBrowser(path, '/home/ada/plans', fakeWorld({ programs: [path], ...machine }));
const windows = (path: string) =>
  configuredBrowser(
    path,
    'C:\\plans',
    fakeWorld({ platform: 'win32', programs: [path], home: 'C:\\Users\\ada' }),
  );

describe('configuredBrowser', () => {
  it.each([
    '/opt/google/chrome/chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
    '/opt/shell/chrome-headless-shell',
    '/opt/shell/headless_shell',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ])('accepts %s', async (path) => {
    expect(await linux(path)).toBe(path);
  });

  it.each(['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'D:\\msedge.exe'])(
    'accepts %s on Windows',
    async (path) => {
      expect(await windows(path)).toBe(path);
    },
  );

  it.each([
    ['bin/chrome', 'is not an absolute path'],
    ['/bin/sh', 'is not named like a known browser'],
    ['/usr/bin/chrome/../rm', 'is not named like a known browser'],
    ['/usr/bin/chromium.sh', 'is not named like a known browser'],
    ['/home/ada/plans/chrome', 'lies inside the workspace'],
    ['/home/ada/plans/deep/er/chrome', 'lies inside the workspace'],
    ['//server/share/chrome', 'is not on this machine'],
  ])('refuses %s', async (path, reason) => {
    await expect(linux(path)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(`${path}, ${reason}`),
    });
  });

  it('refuses what is no program', async () => {
    const path = '/usr/bin/chrome';
    await expect(linux(path, { programs: [] })).rejects.toThrow('does not exist');
    await expect(linux(path, { programs: [], files: [path] })).rejects.toThrow('is not a program');
  });

  it('refuses a server and a script on Windows', async () => {
    await expect(windows('\\\\server\\share\\chrome.exe')).rejects.toThrow('not on this machine');
    await expect(windows('C:\\chrome.bat')).rejects.toThrow('known browser');
    await expect(windows('c:\\PLANS\\chrome.exe')).rejects.toThrow('inside the workspace');
  });

  it('follows links out of and into the workspace', async () => {
    const into = { '/proc/self/cwd/chrome': '/home/ada/plans/chrome' };
    await expect(linux('/proc/self/cwd/chrome', { links: into })).rejects.toThrow('inside');
    const linkedWorkspace = { '/home/ada/plans': '/data/plans' };
    await expect(linux('/data/plans/chrome', { links: linkedWorkspace })).rejects.toThrow('inside');
    // The name of a link is what counts: all programs of snap are links to snap.
    expect(
      await linux('/snap/bin/chromium', { links: { '/snap/bin/chromium': '/bin/snap' } }),
    ).toBe('/snap/bin/chromium');
  });

  it('does not take a neighbour of the workspace for its inside', async () => {
    expect(await linux('/home/ada/plans-2/chrome')).toBe('/home/ada/plans-2/chrome');
    expect(await linux('/home/ada/..plans/chrome')).toBe('/home/ada/..plans/chrome');
  });
});
