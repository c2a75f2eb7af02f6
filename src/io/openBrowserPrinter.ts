import type { Context, PrinterWish } from '../model/context.ts';
import type { Printer } from '../model/printer.ts';
import { findBrowser } from './browser/findBrowser.ts';
import { openPrinter } from './browser/openPrinter.ts';

/** Finds a browser and opens a printer on it that leaves nothing behind, Ctrl-C included. */
export async function openBrowserPrinter(
  { path, configured, workspace, pages }: PrinterWish,
  onInterrupt: Context['onInterrupt'],
): Promise<Printer> {
  const browser = await findBrowser({ path, configured: configured ?? undefined, workspace });
  const printer = await openPrinter({ browser, pages });
  const forget = onInterrupt(() => printer.killNow());
  return {
    get version() {
      return printer.version;
    },
    get relaunches() {
      return printer.relaunches;
    },
    print: (html) => printer.print(html),
    close: async () => {
      forget();
      await printer.close();
    },
  };
}
