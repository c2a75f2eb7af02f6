import { describe, expect, it } from 'vitest';
import { installedBrowsers } from '../../../src/io/browser/installedBrowsers.ts';
import { fakeWorld } from './fakeWorld.ts';

describe('installedBrowsers', () => {
  it('knows the usual places on Linux before PATH', () => {
    const places = installedBrowsers('/w', fakeWorld({ env: { PATH: '/opt/mine' } }));
    expect(places[0]).toBe('/opt/google/chrome/chrome');
    expect(places.indexOf('/snap/bin/chromium')).toBeLessThan(places.indexOf('/opt/mine/chromium'));
  });

  it('knows both folders of programs on macOS', () => {
    const places = installedBrowsers('/w', fakeWorld({ platform: 'darwin', home: '/Users/a' }));
    expect(places.slice(0, 2)).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
    expect(places).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  });

  it('knows Windows by its variables, whatever their case', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', Path: 'D:\\bin;E:\\bin' };
    const places = installedBrowsers('C:\\w', fakeWorld({ platform: 'win32', env }));
    expect(places[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(places).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(places).toContain('E:\\bin\\chrome.exe');
  });

  it('never looks inside the workspace or at a relative entry of PATH', () => {
    const env = { PATH: '.:bin::/w/node_modules/.bin:/w:/usr/local/bin' };
    const places = installedBrowsers('/w', fakeWorld({ env }));
    expect(places.filter((place) => !place.startsWith('/') || place.startsWith('/w'))).toEqual([]);
    expect(places).toContain('/usr/local/bin/chromium');
  });
});
