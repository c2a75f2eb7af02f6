import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { BrowserFacts, MachineWish } from '../../model/health.ts';
import type { BrowserExecutable } from '../browser/browserExecutable.ts';
import { findBrowser } from '../browser/findBrowser.ts';
import { hasSandbox } from '../browser/launchBrowser.ts';
import { openPrinter } from '../browser/openPrinter.ts';
import { inTime } from './inTime.ts';

const PAGE = '<!doctype html><title>Trial</title><p>✓</p>';

/** Prints a page with the browser that reports would be printed with, and says what came of it. */
export async function tryBrowser(
  { workspace, cwd, browser: path, configured, limits }: MachineWish,
  onInterrupt: Context['onInterrupt'],
): Promise<BrowserFacts> {
  try {
    const wanted = { path, configured: configured ?? undefined, workspace: workspace ?? cwd };
    const browser = await inTime(findBrowser(wanted), limits.print);
    if (browser === undefined) return tooSlow('No browser was found', limits.print);
    return await printWith(browser, limits.print, onInterrupt);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { state: 'fails', reason: error.message, hint: error.hint ?? null };
  }
}

async function printWith(
  browser: BrowserExecutable,
  limit: number,
  onInterrupt: Context['onInterrupt'],
): Promise<BrowserFacts> {
  const printer = await openPrinter({ browser, pages: 1, timeout: limit });
  const forget = onInterrupt(() => printer.killNow());
  try {
    const pdf = await inTime(printer.print(PAGE), limit);
    const { path, origin } = browser;
    if (pdf === undefined) return tooSlow(`The browser ${path} printed nothing`, limit);
    const { version } = printer;
    return { state: 'prints', version, path, origin, hasSandbox: hasSandbox(browser) };
  } finally {
    forget();
    await printer.close();
  }
}

const tooSlow = (what: string, limit: number): BrowserFacts => ({
  state: 'fails',
  reason: `${what} within ${Math.round(limit / 1000)} seconds.`,
  hint: 'Try again when less is going on, or set PLANS_BROWSER to an installed Chrome.',
});
