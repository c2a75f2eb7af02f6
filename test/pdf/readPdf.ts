import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly pages: number;
  readonly title: string;
  readonly language: string | null;
  readonly isTagged: boolean;
  /** Text of all pages in one line, white space folded. */
  readonly text: string;
  /** Of all levels, in order. */
  readonly bookmarks: readonly string[];
}

/** Reads a PDF file the way a screen reader or search engine does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(
      items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''),
    );
  }
  const { info } = await document.getMetadata();
  const outline = (await document.getOutline()) ?? [];
  const mark = await document.getMarkInfo();
  const structure = await (await document.getPage(1)).getStructTree();
  const result = {
    pages: document.numPages,
    title: (info as { Title?: string }).Title ?? '',
    language: (info as { Language?: string | null }).Language ?? null,
    isTagged: mark !== null && structure !== null,
    text: texts.join(' ').replace(/\s+/g, ' '),
    bookmarks: titlesOf(outline),
  };
  await task.destroy();
  return result;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

const titlesOf = (bookmarks: readonly Bookmark[]): string[] =>
  bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
