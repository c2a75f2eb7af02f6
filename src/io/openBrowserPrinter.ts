import type { Context, PrinterWish } from '../model/context.ts';
import type { Printer } from '../model/printer.ts';
import { findBrowser } from './browser/findBrowser.ts';
import { openPrinter } from './browser/openPrinter.ts';
import { openFinisher } from './pdf/openFinisher.ts';

/**
 * Finds a browser and opens a printer on it whose PDF files are accessible, and that leaves nothing
 * behind, Ctrl-C included.
 */
export async function openBrowserPrinter(
  { path, configured, workspace, pages, fonts, normalize }: PrinterWish,
  onInterrupt: Context['onInterrupt'],
): Promise<Printer> {
  const browser = await findBrowser({ path, configured: configured ?? undefined, workspace });
  const printer = await openPrinter({ browser, pages, fonts });
  const finisher = openFinisher(pages);
  const forget = onInterrupt(() => printer.killNow());
  return {
    get version() {
      return printer.version;
    },
    get relaunches() {
      return printer.relaunches;
    },
    knownVersion: () => printer.knownVersion(),
    start: () => printer.start(),
    print: async (html) => {
      finisher.expect();
      return finisher.finish(normalize(await printer.print(html)));
    },
    close: async () => {
      forget();
      await Promise.all([printer.close(), finisher.close()]);
    },
  };
}
