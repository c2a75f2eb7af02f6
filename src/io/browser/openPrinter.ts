import { availableParallelism } from 'node:os';
import { CommandError } from '../../model/commandError.ts';
import type { Printer } from '../../model/printer.ts';
import type { BrowserExecutable } from './browserExecutable.ts';
import type { BrowserProcess } from './browserProcess.ts';
import { FreeList } from './freeList.ts';
import { keptVersion } from './keptVersion.ts';
import { PrintPage } from './printPage.ts';
import { printWithRetries } from './printWithRetries.ts';
import { removeFolder } from './removeFolder.ts';
import { SharedBrowser } from './sharedBrowser.ts';

export interface PrinterOptions {
  /** From `findBrowser`; its temporary folder, if any, is removed when the printer closes. */
  browser: BrowserExecutable;
  /** How many pages print at once, never more than there are cores. More than 2 bring little. */
  pages?: number;
  /** Milliseconds for a page to load, and again to be printed. */
  timeout?: number;
  /** A style sheet of fonts that most documents have in them, word for word. */
  fonts?: string;
  /** Told of every browser process that is started. */
  started?: (process: BrowserProcess) => void;
}

export interface BrowserPrinter extends Printer {
  /** Kills the browser and removes what it left, at once: for signal handlers. */
  killNow(): void;
}

/**
 * Opens a printer. Its one browser starts with the first print; a browser or page that dies is
 * replaced and what it was printing printed again, twice at most.
 */
export async function openPrinter(options: PrinterOptions): Promise<BrowserPrinter> {
  const { browser, pages = 2, timeout = 60_000, fonts = '', started } = options;
  const shared = new SharedBrowser({ executable: browser, timeout, started });
  const count = Math.max(1, Math.min(pages, availableParallelism()));
  const open = () => new PrintPage(shared, { timeout, fonts });
  const free = new FreeList(Array.from({ length: count }, open));
  const removeTemporary = () => {
    if (browser.temporary) removeFolder(browser.temporary);
  };
  return {
    get version() {
      return shared.version;
    },
    get relaunches() {
      return shared.relaunches;
    },
    knownVersion: () => keptVersion(browser),
    start: () => versionOf(shared),
    print: (html) => free.use((page) => printWithRetries(page, html)),
    close: async () => {
      await shared.stop();
      removeTemporary();
    },
    killNow: () => {
      shared.stopNow();
      removeTemporary();
    },
  };
}

/** Empty where the browser was lost on its way: the prints try again and say what is wrong. */
async function versionOf(shared: SharedBrowser): Promise<string> {
  try {
    return (await shared.get()).version;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    return '';
  }
}
