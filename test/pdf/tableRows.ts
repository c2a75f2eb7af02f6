import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { everyElement, isContent, readStructure } from '../../src/io/pdf/structure.ts';

/** Rows of tables in a PDF: how many there are, and how many of them go on from one page to the next. */
export async function tableRows(pdf: Uint8Array): Promise<{ rows: number; cut: number }> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const elements = [...everyElement(readStructure(document, root))];
  const rows = elements.filter(({ type }) => type === 'TR');
  const pages = rows.map((row) => {
    const contents = [...everyElement([row])].flatMap(({ kids }) => kids.filter(isContent));
    return new Set(contents.map(({ page }) => page)).size;
  });
  return { rows: rows.length, cut: pages.filter((count) => count > 1).length };
}
