import type { CDPSession, Page } from 'puppeteer';
import type { SharedBrowser } from './sharedBrowser.ts';

/** A page prints a third slower after a hundred documents; a new one costs as much as one print. */
const PRINTS_PER_PAGE = 30;

/** What a print looks like; without margins and size of its own, a document has none and Letter. */
const ON_PAPER = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  paperWidth: 8.5,
  paperHeight: 11,
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
} as const;

const HIDDEN = '@media screen { :root { display: none !important } }';
const LOAD_FONTS =
  'Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => {})';
const AWAIT_FONTS = 'document.fonts.ready.then(() => {})';

export interface PrintPageOptions {
  /** Milliseconds for a document to load, and again to be printed. */
  readonly timeout: number;
  /** A style sheet of fonts that most documents have in them, word for word. */
  readonly fonts: string;
}

/** A page that is open, and the way to talk to it directly. */
interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
}

/** One page of the browser, used for one document after another. */
export class PrintPage {
  readonly #shared: SharedBrowser;
  readonly #options: PrintPageOptions;
  #opened: Opened | undefined;
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
    const opened = await this.#open();
    const pdf = this.#printOn(opened, html);
    return this.#crash === undefined ? pdf : Promise.race([pdf, this.#crash]);
  }

  /** Closes the page without waiting, for it may never answer again. */
  drop(): void {
    this.#opened?.page.close().catch(() => undefined);
    this.#opened = undefined;
  }

  async #printOn({ page, session }: Opened, html: string): Promise<Uint8Array> {
    const { timeout } = this.#options;
    await page.setContent(await this.#withoutFonts(page, html), { waitUntil: 'load', timeout });
    // Before paper is laid out nothing needs the fonts of a hidden document.
    await page.evaluate(this.#hasFonts ? LOAD_FONTS : AWAIT_FONTS);
    // Puppeteer's own call carries the file over in pieces, each of them asked for.
    const { data } = await session.send('Page.printToPDF', ON_PAPER, { timeout });
    if (this.#hasLeft) throw new Error('The page went to another address.');
    return Buffer.from(data, 'base64');
  }

  /**
   * Takes the fonts out of a document and gives them to the page instead, where they outlive it:
   * they take as long to read as a document to print. On the screen, at which nobody looks, such a
   * document is hidden, so that it is laid out for paper only. Documents with faces of their own
   * keep theirs, because of two faces for a letter the later one wins.
   */
  async #withoutFonts(page: Page, html: string): Promise<string> {
    const { fonts } = this.#options;
    const rest = fonts === '' ? html : html.replace(fonts, '');
    const isUsual = rest !== html && !rest.includes('@font-face');
    if (isUsual !== this.#hasFonts)
      await page.evaluate(adopting(isUsual ? `${fonts}\n${HIDDEN}` : ''));
    this.#hasFonts = isUsual;
    return isUsual ? rest : html;
  }

  async #open(): Promise<Opened> {
    this.#prints += 1;
    const isLost = this.#opened?.page.browser().connected === false;
    if (this.#prints > PRINTS_PER_PAGE || isLost) this.drop();
    if (this.#opened) return this.#opened;
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
    this.#opened = { page, session: await page.createCDPSession() };
    return this.#opened;
  }
}

/** What a page runs to hold a style sheet beside that of any document. */
const adopting = (css: string): string => `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(css)});
  document.adoptedStyleSheets = [sheet];
}`;
