import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** As much of `@puppeteer/browsers` as is used: it comes with puppeteer, we do not depend on it. */
interface PuppeteerBrowsers {
  getInstalledBrowsers(options: { cacheDir: string }): Promise<InstalledBrowser[]>;
  detectBrowserPlatform(): string | undefined;
}

export interface InstalledBrowser {
  browser: string;
  buildId: string;
  platform: string;
  executablePath: string;
}

const KINDS = ['chrome-headless-shell', 'chrome', 'chromium'];

/** Lists the browsers in one of puppeteer's cache folders; nothing when that cannot be read. */
export async function cachedBrowsers(folder: string): Promise<string[]> {
  if (folder === '') return [];
  try {
    const own = createRequire(import.meta.url);
    const library = createRequire(own.resolve('puppeteer')).resolve('@puppeteer/browsers');
    const browsers = (await import(pathToFileURL(library).href)) as PuppeteerBrowsers;
    const installed = await browsers.getInstalledBrowsers({ cacheDir: folder });
    return bestFirst(installed, browsers.detectBrowserPlatform());
  } catch {
    // A cache that is missing or broken is no reason to stop: an installed browser may be next.
    return [];
  }
}

/** Headless shells first, for they start faster; the newest of each kind first. */
export function bestFirst(
  installed: readonly InstalledBrowser[],
  platform: string | undefined,
): string[] {
  return installed
    .filter((entry) => entry.platform === platform && KINDS.includes(entry.browser))
    .sort(
      (a, b) =>
        KINDS.indexOf(a.browser) - KINDS.indexOf(b.browser) ||
        b.buildId.localeCompare(a.buildId, 'en', { numeric: true }),
    )
    .map((entry) => entry.executablePath);
}
