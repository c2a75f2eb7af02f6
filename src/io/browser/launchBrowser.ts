import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import type { BrowserExecutable } from './browserExecutable.ts';
import { type BrowserEnd, type BrowserProcess, startBrowser } from './browserProcess.ts';
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
  const args = browserArguments(executable);
  const running = start(executable, (userDataDir) =>
    puppeteer.defaultArgs({ headless: 'shell', userDataDir, args }),
  );
  started(running);
  try {
    const browser = await puppeteer.connect({
      transport: running.transport,
      protocolTimeout: timeout,
      issuesEnabled: false,
      defaultViewport: null,
    });
    return { browser, process: running, version: await browser.version() };
  } catch (error) {
    const end = await endSoon(running);
    await running.kill();
    throw startFault(executable, end, error);
  }
}

function start(...args: Parameters<typeof startBrowser>): BrowserProcess {
  try {
    return startBrowser(...args);
  } catch (caught) {
    const error = caught as NodeJS.ErrnoException;
    throw startFault(args[0], { code: null, signal: null, error, said: '' }, error);
  }
}

/** A pipe may close a moment before its process ends, and only the end tells why. */
async function endSoon(running: BrowserProcess): Promise<BrowserEnd | undefined> {
  const grace = new AbortController();
  const late = setTimeout(2_000, undefined, { signal: grace.signal });
  const end = await Promise.race([running.ended, late]);
  grace.abort();
  return end;
}

/** Root has no sandbox in Chromium. For anybody else it is a decision, so a variable of its own. */
export const hasSandbox = ({ env }: BrowserExecutable): boolean =>
  process.getuid?.() !== 0 && env['PLANS_BROWSER_NO_SANDBOX'] !== '1';

function browserArguments(executable: BrowserExecutable): string[] {
  return [
    '--remote-debugging-pipe',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // The screen is painted only when asked for, and nobody asks: a fifth of the browser's work.
    ...(executable.origin === 'shipped' ? ['--enable-begin-frame-control'] : []),
    ...(hasSandbox(executable) ? [] : ['--no-sandbox']),
  ];
}
