import puppeteer, { type Page } from 'puppeteer';
import { startBrowser } from '../../src/io/browser/browserProcess.ts';
import { findBrowser } from '../../src/io/browser/findBrowser.ts';
import { removeFolder } from '../../src/io/browser/removeFolder.ts';

/** A browser as a person has one, that reaches this machine and no other. */
export interface Window {
  readonly page: Page;
  close(): Promise<void>;
}

/** Opens a window of the browser that prints, with the network to this machine left open. */
export async function openWindow(): Promise<Window> {
  const executable = await findBrowser({ workspace: '/nowhere' });
  const args = [
    '--remote-debugging-pipe',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const running = startBrowser(executable, (userDataDir) =>
    puppeteer.defaultArgs({ headless: 'shell', userDataDir, args }),
  );
  const browser = await puppeteer.connect({ transport: running.transport });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  return {
    page,
    close: async () => {
      await running.kill();
      if (executable.temporary) removeFolder(executable.temporary);
    },
  };
}
