import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/io/browser/findBrowser.ts';
import { CommandError } from '../../../src/model/commandError.ts';
import { type FakeMachine, fakeWorld } from './fakeWorld.ts';

const workspace = '/home/ada/plans';
const shipped = async () => ({ path: '/cache/chromium', env: {}, origin: 'shipped' as const });

/** The error of a search that must fail. */
async function failure(wanted: object, machine: FakeMachine): Promise<CommandError> {
  const error = await findBrowser({ workspace, ...wanted }, fakeWorld(machine)).catch((e) => e);
  expect(error).toBeInstanceOf(CommandError);
  return error;
}

describe('findBrowser', () => {
  it('takes the first of option, environment, configuration, shipped, cached, installed', async () => {
    const machine = {
      programs: ['/o/my-own', '/e/my-own', '/c/chrome', '/usr/bin/chromium'],
      cache: ['/home/ada/.cache/puppeteer/chrome'],
      env: { PLANS_BROWSER: '/e/my-own' },
      shipped,
    };
    const wanted = { workspace, path: '/o/my-own', configured: '/c/chrome' };
    const origin = async (wish: object, less: object) =>
      (await findBrowser({ ...wanted, ...wish }, fakeWorld({ ...machine, ...less }))).origin;
    const none = { path: undefined, configured: undefined };
    expect(await origin({}, {})).toBe('option');
    expect(await origin({ path: undefined }, {})).toBe('environment');
    expect(await origin({ path: undefined }, { env: {} })).toBe('configuration');
    expect(await origin(none, { env: {} })).toBe('shipped');
    expect(await origin(none, { env: {}, shipped: async () => undefined })).toBe('puppeteer cache');
    expect(await origin(none, { env: {}, shipped: async () => undefined, cache: [] })).toBe(
      'installed',
    );
  });

  it('gives the whole environment to a browser that was not shipped', async () => {
    const env = { LANG: 'C' };
    const found = await findBrowser(
      { workspace, path: '/o/b' },
      fakeWorld({ env, programs: ['/o/b'] }),
    );
    expect(found).toEqual({ path: '/o/b', env, origin: 'option' });
  });

  it('starts a relative path at the current folder', async () => {
    const world = fakeWorld({ cwd: '/home/ada', programs: ['/home/ada/bin/chrome'] });
    const found = await findBrowser({ workspace, path: 'bin/chrome' }, world);
    expect(found.path).toBe('/home/ada/bin/chrome');
  });

  it('names a path that is wrong, and where it came from', async () => {
    const missing = await failure({ path: '/no/chrome' }, {});
    expect(missing.message).toBe('The browser /no/chrome (from the option) does not exist.');
    expect(missing.exitCode).toBe(2);
    const folder = await failure({}, { env: { PLANS_BROWSER: '/opt' }, folders: ['/opt'] });
    expect(folder.message).toContain('/opt (from PLANS_BROWSER) is a folder');
    const file = await failure({ path: '/etc/hosts' }, { files: ['/etc/hosts'] });
    expect(file.message).toContain('/etc/hosts (from the option) is not a program');
  });

  it('does not go on searching when a given path is wrong', async () => {
    const machine = { env: { PLANS_BROWSER: '/no/chrome' }, programs: ['/usr/bin/chromium'] };
    expect((await failure({}, machine)).message).toContain('/no/chrome');
  });

  it('takes an empty variable for none', async () => {
    const world = fakeWorld({ env: { PLANS_BROWSER: '' }, programs: ['/usr/bin/chromium'] });
    expect((await findBrowser({ workspace }, world)).path).toBe('/usr/bin/chromium');
  });

  it.each([
    ['Linux', { platform: 'linux', arch: 'x64' }, '--path "/home/ada/.cache/puppeteer"'],
    ['Linux on ARM', { platform: 'linux', arch: 'arm64' }, 'sudo apt install chromium'],
    ['Alpine', { platform: 'linux', programs: ['/sbin/apk'] }, 'apk add chromium'],
    ['macOS', { platform: 'darwin', arch: 'arm64', home: '/Users/a' }, '"/Users/a/.cache/puppet'],
    ['Windows', { platform: 'win32', home: 'C:\\Users\\a' }, '"C:\\Users\\a\\.cache\\puppeteer"'],
    ['no home', { platform: 'linux', home: '' }, 'then set PLANS_BROWSER'],
  ] as [string, FakeMachine, string][])(
    'says what to do without any: %s',
    async (_, machine, command) => {
      const error = await failure({}, machine);
      expect(error.exitCode).toBe(3);
      expect(error.hint).toContain(command);
      expect(error.hint).not.toContain('\n');
    },
  );
});
