import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/** Gives every link of a document words that stand for it, its address, and orders links as they are read. */
export function describeLinks(document: PDFDocument): void {
  for (const { node } of document.getPages()) {
    node.set(name('Tabs'), name('S'));
    for (const ref of node.Annots()?.asArray() ?? []) {
      const link = document.context.lookup(ref);
      if (!(link instanceof PDFDict) || link.has(name('Contents'))) continue;
      const words = addressOf(link);
      if (words !== null) link.set(name('Contents'), PDFHexString.fromText(words));
    }
  }
}

/** An address on the web, or `#name` for a place in the document itself. */
function addressOf(link: PDFDict): string | null {
  const action = link.lookupMaybe(name('A'), PDFDict);
  const address = textOf(action?.lookup(name('URI')));
  if (address !== null) return address;
  const place = textOf(link.lookup(name('Dest'))) ?? textOf(action?.lookup(name('D')));
  return place === null ? null : `#${place}`;
}

function textOf(value: unknown): string | null {
  if (value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString)
    return value.decodeText();
  return null;
}
