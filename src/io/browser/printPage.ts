import type { Page } from 'puppeteer';
import type { SharedBrowser } from './sharedBrowser.ts';

/** A page prints a third slower after a hundred documents; a new one costs as much as one print. */
const PRINTS_PER_PAGE = 30;

export interface PrintPageOptions {
  /** Milliseconds for a document to load, and again to be printed. */
  readonly timeout: number;
  /** A style sheet of fonts that most documents have in them, word for word. */
  readonly fonts: string;
}

/** One page of the browser, used for one document after another. */
export class PrintPage {
  readonly #shared: SharedBrowser;
  readonly #options: PrintPageOptions;
  #page: Page | undefined;
  /** Fails when the page's process dies, for puppeteer would wait for its answer. */
  #crash: Promise<never> | undefined;
  /** A refresh in the HTML leads away even without script; such a PDF may be that of no document. */
  #hasLeft = false;
  #prints = 0;
  /** Whether the page has the fonts, so that documents need not bring them. */
  #hasFonts = false;

  constructor(shared: SharedBrowser, options: PrintPageOptions) {
    this.#shared = shared;
    this.#options = options;
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
    const { timeout } = this.#options;
    await page.setContent(await this.#withoutFonts(page, html), { waitUntil: 'load', timeout });
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

  /**
   * Takes the fonts out of a document and gives them to the page instead, where they outlive it:
   * they take as long to read as a document to print. Documents with faces of their own keep theirs,
   * because of two faces for a letter the later one wins.
   */
  async #withoutFonts(page: Page, html: string): Promise<string> {
    const { fonts } = this.#options;
    const rest = fonts === '' ? html : html.replace(fonts, '');
    const isUsual = rest !== html && !rest.includes('@font-face');
    if (isUsual !== this.#hasFonts) await page.evaluate(adopting(isUsual ? fonts : ''));
    this.#hasFonts = isUsual;
    return isUsual ? rest : html;
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
    this.#hasFonts = false;
    this.#prints = 1;
    this.#page = page;
    return page;
  }
}

/** What a page runs to hold a style sheet beside that of any document. */
const adopting = (css: string): string => `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(css)});
  document.adoptedStyleSheets = [sheet];
}`;
