import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { findBrowser } from '../../src/io/browser/findBrowser.ts';
import { launchBrowser } from '../../src/io/browser/launchBrowser.ts';
import { removeFolder } from '../../src/io/browser/removeFolder.ts';

/** A window of a browser, as people read pages in. */
export interface Reader {
  /** Shows a page in a window of that width. */
  show(html: string, width: number): Promise<void>;
  /** What axe-core finds on the page: rule, place and reason, one line each. */
  faults(): Promise<string[]>;
  /** How many pixels of the page lie outside of the window on the right. */
  hidden(): Promise<number>;
  close(): Promise<void>;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The page's own policy lets no script run: only here, for the test, it is set aside. */
export async function openReader(): Promise<Reader> {
  const executable = await findBrowser({ workspace: '/nowhere' });
  const { browser, process } = await launchBrowser(executable, 120_000, () => {});
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  return {
    async show(html, width) {
      await page.setViewport({ width, height: 900 });
      await page.setContent(html, { waitUntil: 'load' });
    },
    async faults() {
      await page.evaluate(AXE);
      const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    async hidden() {
      const seen = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      return (await page.evaluate(seen)) as number;
    },
    async close() {
      await process.kill();
      if (executable.temporary) removeFolder(executable.temporary);
    },
  };
}
