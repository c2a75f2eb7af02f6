import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import type { BrowserExecutable } from './browserExecutable.ts';
import { type BrowserProcess, startBrowser } from './browserProcess.ts';
import { startFault } from './startFault.ts';

/** A browser that answers. */
export interface LaunchedBrowser {
  readonly browser: Browser;
  readonly process: BrowserProcess;
  readonly version: string;
}

/**
 * Starts a browser without network that only prints. `started` gets the process before the browser
 * answers, to be able to kill it then. Fails with `CommandError` when it cannot run here, and with
 * a plain error when it was killed meanwhile.
 */
export async function launchBrowser(
  executable: BrowserExecutable,
  timeout: number,
  started: (process: BrowserProcess) => void,
): Promise<LaunchedBrowser> {
  const { default: puppeteer } = await import('puppeteer');
  const process = startBrowser(executable, (profile) =>
    puppeteer.defaultArgs({
      headless: 'shell',
      userDataDir: profile,
      args: browserArguments(executable),
    }),
  );
  started(process);
  try {
    const browser = await puppeteer.connect({
      transport: process.transport,
      protocolTimeout: timeout,
      issuesEnabled: false,
    });
    return { browser, process, version: await browser.version() };
  } catch (error) {
    // Its pipe may close a moment before it ends, and only its end tells why.
    const grace = new AbortController();
    const end = await Promise.race([
      process.ended,
      setTimeout(2_000, undefined, { signal: grace.signal }),
    ]);
    grace.abort();
    await process.kill();
    throw startFault(executable, end, error);
  }
}

function browserArguments(executable: BrowserExecutable): string[] {
  // Root has no sandbox in Chromium. For anybody else it is a decision, so a variable of its own.
  const unboxed = process.getuid?.() === 0 || executable.env['PLANS_BROWSER_NO_SANDBOX'] === '1';
  return [
    '--remote-debugging-pipe',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    ...(unboxed ? ['--no-sandbox'] : []),
  ];
}
