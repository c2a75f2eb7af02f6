import {
  ParseSpeeds,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFName,
  type PDFRef,
  PDFStreamWriter,
} from '@cantoo/pdf-lib';
import { appendInOrder } from './appendInOrder.ts';
import { describeLinks } from './describeLinks.ts';
import { packNatively } from './packNatively.ts';
import { numberIds } from './numberIds.ts';
import { openParentTree } from './parentTree.ts';
import { writeRoles } from './roleMap.ts';
import {
  dropDecoration,
  dropRepeatedHeads,
  partListItems,
  type TaggedDocument,
  unframeFigures,
} from './sortContent.ts';
import { readStructure } from './structure.ts';
import { TaggedPage } from './taggedPage.ts';
import { writeMetadata } from './writeMetadata.ts';

/** Objects that are packed together: the library takes 50, which costs time and space. */
const PACKED_AT_ONCE = 500;

appendInOrder();
packNatively();

/**
 * Takes a tagged PDF as a browser prints it and gives one with what PDF/UA-1 (ISO 14289-1) asks for
 * besides; pages look the same. The same bytes give the same bytes. Fails where there are no tags.
 */
export async function accessiblePdf(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, {
    parseSpeed: ParseSpeeds.Fastest,
    updateMetadata: false,
    throwOnInvalidObject: true,
  });
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) throw new Error('The browser printed no tags.');
  sortContent(document, root);
  describeLinks(document);
  writeMetadata(document);
  // What is compressed together here was not allowed yet in the version that browsers write.
  document.context.header = PDFHeader.forVersion(1, 7);
  await document.flush();
  const { context } = document;
  return PDFStreamWriter.forContext(context, Infinity, true, PACKED_AT_ONCE).serializeToBuffer();
}

/** Sorts all that is painted into what is read out, in parts that readers know, and the rest. */
function sortContent(document: PDFDocument, root: PDFDict): void {
  const pages = new Map(document.getPages().map((page) => [page.ref, new TaggedPage(page)]));
  const pageAt = (ref: PDFRef): TaggedPage => {
    const page = pages.get(ref);
    if (page) return page;
    throw new Error('The tags speak of a page that is not there.');
  };
  const elements = readStructure(document, root);
  const tagged: TaggedDocument = {
    document,
    elements,
    parents: openParentTree(document, root),
    pageAt,
  };
  dropDecoration(tagged);
  dropRepeatedHeads(tagged);
  partListItems(tagged);
  unframeFigures(tagged);
  writeRoles(root, elements);
  numberIds(document, root, elements);
  for (const page of pages.values()) page.write();
}
