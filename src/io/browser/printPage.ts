import type { Page } from 'puppeteer';
import type { SharedBrowser } from './sharedBrowser.ts';

/** A page keeps a little of each document it has shown; a new one now and then costs nothing. */
const PRINTS_PER_PAGE = 200;

/** One page of the browser, used for one document after another. */
export class PrintPage {
  readonly #shared: SharedBrowser;
  readonly #timeout: number;
  #page: Page | undefined;
  /** Fails when the page's process dies, for puppeteer would wait for its answer. */
  #crash: Promise<never> | undefined;
  /** A refresh in the HTML leads away even without script; such a PDF may be that of no document. */
  #hasLeft = false;
  #prints = 0;

  constructor(shared: SharedBrowser, timeout: number) {
    this.#shared = shared;
    this.#timeout = timeout;
  }

  /** Prints one document, once. After a failure the page must be dropped. */
  async print(html: string): Promise<Uint8Array> {
    const page = await this.#open();
    const pdf = this.#printOn(page, html);
    return this.#crash === undefined ? pdf : Promise.race([pdf, this.#crash]);
  }

  /** Closes the page without waiting, for it may never answer again. */
  drop(): void {
    this.#page?.close().catch(() => undefined);
    this.#page = undefined;
  }

  async #printOn(page: Page, html: string): Promise<Uint8Array> {
    const timeout = this.#timeout;
    await page.setContent(html, { waitUntil: 'load', timeout });
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout,
    });
    if (this.#hasLeft) throw new Error('The page went to another address.');
    return pdf;
  }

  async #open(): Promise<Page> {
    this.#prints += 1;
    if (this.#prints > PRINTS_PER_PAGE || this.#page?.browser().connected === false) this.drop();
    if (this.#page) return this.#page;
    const { browser } = await this.#shared.get();
    const page = await browser.newPage();
    this.#hasLeft = false;
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#hasLeft = true;
    });
    this.#crash = new Promise((_, reject) => page.once('error', reject));
    // Nobody may be waiting when it happens; the next print then fails and is tried again.
    this.#crash.catch(() => undefined);
    await page.setJavaScriptEnabled(false);
    this.#prints = 1;
    this.#page = page;
    return page;
  }
}
