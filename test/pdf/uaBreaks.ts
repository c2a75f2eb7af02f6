import {
  decodePDFRawStream,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { dictAt, nameAt } from './uaDocument.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** Changes the first object of which something is true. */
function change(
  document: PDFDocument,
  is: (dict: PDFDict) => boolean,
  edit: (dict: PDFDict) => void,
): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !is(object)) continue;
    edit(object);
    return;
  }
  throw new Error('There is nothing to break.');
}

const element = (type: string) => (dict: PDFDict) =>
  nameAt(dict, 'Type') === 'StructElem' && nameAt(dict, 'S') === type;

const asType = (type: string) => (dict: PDFDict) => dict.set(name('S'), name(type));
const without = (key: string) => (dict: PDFDict) => dict.delete(name(key));

function editContent(document: PDFDocument, edit: (content: string) => string): void {
  const [page] = document.getPages();
  const stream = page?.node.lookup(name('Contents'));
  if (!page || !(stream instanceof PDFRawStream)) throw new Error('There is no content.');
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const edited = edit(content);
  if (edited === content) throw new Error('There is nothing to break.');
  const bytes = Buffer.from(edited, 'latin1');
  page.node.set(name('Contents'), document.context.register(document.context.flateStream(bytes)));
}

function editXmp(document: PDFDocument, edit: (text: string) => string): void {
  const stream = document.catalog.lookup(name('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('There is no metadata.');
  const text = new TextDecoder().decode(decodePDFRawStream(stream).decode());
  const bytes = new TextEncoder().encode(edit(text));
  document.catalog.set(name('Metadata'), document.context.register(document.context.stream(bytes)));
}

const roles = (document: PDFDocument): PDFDict => {
  const found = dictAt(dictAt(document.catalog, 'StructTreeRoot'), 'RoleMap');
  if (!found) throw new Error('There are no roles.');
  return found;
};

const isFont = (dict: PDFDict): boolean => nameAt(dict, 'Type') === 'Font';

/** For each condition, by its number, a change to an accessible PDF after which it does not hold. */
export const UA_BREAKS: Readonly<Record<string, (document: PDFDocument) => void>> = {
  '01-003': (pdf) =>
    editContent(pdf, (text) => text.replace(/( <<\/MCID \d+ ?>> ?BDC)/, '$1 /Artifact BMC EMC')),
  '01-004': (pdf) => editContent(pdf, (text) => `/Artifact BMC ${text} EMC`),
  '01-005': (pdf) => editContent(pdf, (text) => `${text}\n0 0 9 9 re f`),
  '01-006': (pdf) => change(pdf, element('LBody'), without('K')),
  '01-007': (pdf) => dictAt(pdf.catalog, 'MarkInfo')?.set(name('Suspects'), PDFBool.True),
  '02-001': (pdf) => roles(pdf).delete(name('Em')),
  '02-003': (pdf) => {
    roles(pdf).set(name('Em'), name('Strong'));
    roles(pdf).set(name('Strong'), name('Em'));
  },
  '02-004': (pdf) => roles(pdf).set(name('H1'), name('P')),
  '06-001': (pdf) => pdf.catalog.delete(name('Metadata')),
  '06-002': (pdf) => editXmp(pdf, (text) => text.replace('<pdfuaid:part>1', '<pdfuaid:part>7')),
  '06-003': (pdf) => pdf.setTitle('Something else'),
  '07-001': (pdf) => pdf.catalog.delete(name('ViewerPreferences')),
  '09-004': (pdf) => change(pdf, element('TD'), asType('P')),
  '09-005': (pdf) => change(pdf, element('LBody'), asType('P')),
  '11-006': (pdf) => pdf.catalog.set(name('Lang'), PDFString.of('English, mostly')),
  '13-004': (pdf) => change(pdf, element('Figure'), without('Alt')),
  '14-002': (pdf) => change(pdf, element('H1'), asType('H2')),
  '14-003': (pdf) => change(pdf, element('H2'), asType('H3')),
  '14-007': (pdf) => change(pdf, element('H2'), asType('H')),
  '15-003': (pdf) => change(pdf, element('TH'), without('A')),
  '28-004': (pdf) =>
    change(
      pdf,
      (dict) => dict.has(name('Contents')) && nameAt(dict, 'Subtype') === 'Link',
      without('Contents'),
    ),
  '28-009': (pdf) => change(pdf, (dict) => nameAt(dict, 'Type') === 'Page', without('Tabs')),
  '28-011': (pdf) => change(pdf, element('Link'), asType('Span')),
  '31-009': (pdf) =>
    change(
      pdf,
      (dict) => isFont(dict) && dict.has(name('FontDescriptor')),
      without('FontDescriptor'),
    ),
  '31-027': (pdf) =>
    change(pdf, (dict) => isFont(dict) && dict.has(name('ToUnicode')), without('ToUnicode')),
  marked: (pdf) => pdf.catalog.delete(name('MarkInfo')),
};
