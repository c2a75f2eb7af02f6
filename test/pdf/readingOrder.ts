import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { UaDocument, UaElement } from './uaDocument.ts';

export interface ReadOut {
  /** Pieces of text in the order in which the structure holds them; of a picture, its words. */
  readonly read: readonly string[];
  /** Pieces of text that the structure does not hold. */
  readonly silent: readonly string[];
}

/** Content by `page:number`, or words that are read in its place. */
type Piece = { readonly content: string } | { readonly words: string };

/** Reads a PDF the way a screen reader does: by its structure, over all pages. */
export async function readingOrder(
  bytes: Uint8Array,
  { elements, pages }: UaDocument,
): Promise<ReadOut> {
  const texts = await textsByContent(bytes);
  const numbers = new Map(pages.map(({ ref }, index) => [String(ref), index]));
  const keyOf = (content: string): string => {
    const [ref = '', id = ''] = content.split(':');
    return `${String(numbers.get(ref))}:${id}`;
  };
  const read = elements
    .filter(({ parent }) => parent === null)
    .flatMap(piecesOf)
    .map((piece) => ('words' in piece ? piece.words : (texts.get(keyOf(piece.content)) ?? '')))
    .map((text) => text.trim());
  const held = new Set(elements.flatMap(({ contents }) => contents.map(keyOf)));
  const silent = [...texts]
    .filter(([content]) => !held.has(content))
    .map(([, text]) => text.trim());
  return { read: read.filter((text) => text !== ''), silent };
}

function piecesOf({ dict, inOrder }: UaElement): Piece[] {
  const words = dict.lookup(PDFName.of('Alt'));
  if (words instanceof PDFString || words instanceof PDFHexString)
    return [{ words: words.decodeText() }];
  return inOrder.flatMap((each) =>
    typeof each === 'string' ? [{ content: each }] : piecesOf(each),
  );
}

/** Text by `page:number` of its tagged content; text that is not tagged has a key of its own. */
async function textsByContent(bytes: Uint8Array): Promise<Map<string, string>> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const texts = new Map<string, string>();
  for (let page = 0; page < document.numPages; page += 1) {
    const content = await (
      await document.getPage(page + 1)
    ).getTextContent({
      includeMarkedContent: true,
    });
    const open: string[] = [];
    for (const [index, item] of content.items.entries()) {
      if ('str' in item) {
        const key = open.at(-1) ?? `${page}:loose`;
        texts.set(key, `${texts.get(key) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(`${page}:${/_mc(\d+)$/.exec(item.id ?? '')?.[1] ?? `loose${index}`}`);
    }
  }
  await task.destroy();
  return texts;
}
