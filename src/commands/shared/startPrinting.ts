import { resolve } from 'node:path';
import type { Context } from '../../model/context.ts';
import type { Printer } from '../../model/printer.ts';
import type { Workspace } from '../../model/workspace.ts';
import { normalizePdf } from '../../render/normalizePdf.ts';
import { pageFonts } from './pageFonts.ts';

/** A printer that gets ready while reports are built. */
export interface Printing {
  /** The printer and the name of its browser, empty where that was lost; fails with `CommandError`. */
  ready(): Promise<{ readonly printer: Printer; readonly browser: string }>;
  close(): Promise<void>;
}

interface Wish {
  readonly root: string;
  readonly workspace: Workspace;
  readonly asOf: string;
  /** How many pages are printed at once. */
  readonly pages: number;
  /** The browser that the person named, if any. */
  readonly browser: string | undefined;
  /** Whether there is something to print in any case. */
  readonly isForced: boolean;
}

/** Opens the printer of a run; its browser starts at once where it will be needed or has to say its name. What is wrong with it is told to whoever waits for it, if anybody does. */
export function startPrinting(context: Context, wish: Wish): Printing {
  const { root, workspace, asOf, pages, browser, isForced } = wish;
  const opened = context.openPrinter({
    ...(browser === undefined ? {} : { path: resolve(context.cwd, browser) }),
    configured: workspace.settings.browser,
    workspace: root,
    pages,
    fonts: pageFonts(context).join('\n'),
    normalize: (pdf) => normalizePdf(pdf, asOf),
  });
  const started = opened.then(async (printer) => ({
    printer,
    // Where nothing has changed the name is all that is asked of the browser.
    browser: (isForced ? '' : await printer.knownVersion()) || (await printer.start()),
  }));
  started.catch(() => undefined);
  return {
    ready: () => started,
    close: async () => {
      const printer = await opened.catch(() => null);
      await printer?.close();
    },
  };
}
