import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { dictAt, nameAt, type UaDocument } from './uaDocument.ts';

const ofType = ({ document }: UaDocument): PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    .filter((dict) => nameAt(dict, 'Type') === 'Font' && nameAt(dict, 'Subtype') !== undefined);

const isEncoding = (font: PDFDict): boolean =>
  ['Type0', 'Type3'].includes(nameAt(font, 'Subtype') ?? '');

/** Fonts by which text is written: they know the letter of each glyph. */
export const encodingsOf = (pdf: UaDocument): PDFDict[] => ofType(pdf).filter(isEncoding);

/** Fonts that have glyphs in a file. */
export const fontsOf = (pdf: UaDocument): PDFDict[] =>
  ofType(pdf).filter((font) => !isEncoding(font));

/** Whether the glyphs of a font come with the document. */
export function isEmbedded(font: PDFDict): boolean {
  const about = dictAt(font, 'FontDescriptor');
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => about?.has(PDFName.of(key)));
}
