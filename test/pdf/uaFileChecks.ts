import { decodePDFRawStream, PDFBool, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { textOf, type UaCheck, unless } from './uaCheck.ts';
import { at, dictAt, nameAt, type UaDocument } from './uaDocument.ts';
import { encodingsOf, fontsOf, isEmbedded } from './uaFonts.ts';

const isTrue = (value: unknown): boolean => value === PDFBool.True;

/** The metadata of the whole document as XML; empty where there is none. */
function xmp({ catalog }: UaDocument): string {
  const stream = at(catalog, 'Metadata');
  if (!(stream instanceof PDFRawStream)) return '';
  return new TextDecoder().decode(decodePDFRawStream(stream).decode());
}

const titleIn = (text: string): string | undefined =>
  /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s
    .exec(text)?.[1]
    ?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

const annotations = (pdf: UaDocument) => pdf.pages.flatMap((page) => page.annotations);

/** What is asked of the file, its metadata, links and fonts. */
export const FILE_CHECKS: readonly UaCheck[] = [
  {
    id: '01-007',
    asks: 'no doubt is left about the tags',
    faults: ({ catalog }) =>
      unless(!isTrue(at(dictAt(catalog, 'MarkInfo'), 'Suspects')), 'Suspects'),
  },
  {
    id: '06-001',
    asks: 'metadata of the document',
    faults: (pdf) => unless(xmp(pdf) !== '', 'no metadata'),
  },
  {
    id: '06-002',
    asks: 'metadata names PDF/UA-1',
    faults: (pdf) => unless(/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp(pdf)), 'no part'),
  },
  {
    id: '06-003',
    asks: 'metadata holds the title, the same as elsewhere',
    faults: (pdf) => {
      const title = titleIn(xmp(pdf)) ?? '';
      return unless(title !== '' && title === pdf.document.getTitle(), `title "${title}"`);
    },
  },
  {
    id: '07-001',
    asks: 'the title stands in the window',
    faults: ({ catalog }) =>
      unless(isTrue(at(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle')), 'file name'),
  },
  {
    id: '11-006',
    asks: 'a language for the whole',
    faults: ({ catalog }) => {
      const language = textOf(at(catalog, 'Lang')) ?? '';
      return unless(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language), `language "${language}"`);
    },
  },
  {
    id: '28-004',
    asks: 'every annotation has words',
    faults: (pdf) =>
      annotations(pdf)
        .filter(({ dict }) => (textOf(at(dict, 'Contents')) ?? '') === '')
        .map(({ ref }) => String(ref)),
  },
  {
    id: '28-009',
    asks: 'annotations follow the order of the structure',
    faults: ({ pages }) =>
      pages.flatMap(({ node }, index) => unless(nameAt(node, 'Tabs') === 'S', `page ${index + 1}`)),
  },
  {
    id: '28-011',
    asks: 'every link is held by a link of the structure',
    faults: (pdf) => {
      const held = new Set(
        pdf.elements.flatMap(({ type, held: own }) => (type === 'Link' ? own : [])),
      );
      const links = annotations(pdf).filter(({ dict }) => nameAt(dict, 'Subtype') === 'Link');
      return links.filter(({ ref }) => !held.has(ref)).map(({ ref }) => String(ref));
    },
  },
  {
    id: '31-009',
    asks: 'every font is embedded',
    faults: (pdf) =>
      fontsOf(pdf)
        .filter((font) => !isEmbedded(font))
        .map((font) => nameAt(font, 'BaseFont') ?? ''),
  },
  {
    id: '31-027',
    asks: 'every font leads from its glyphs to letters',
    faults: (pdf) =>
      encodingsOf(pdf)
        .filter((font) => !font.has(PDFName.of('ToUnicode')))
        .map((font) => nameAt(font, 'BaseFont') ?? ''),
  },
  {
    id: 'marked',
    asks: 'the document says that it is tagged (ISO 14289-1, 7.1)',
    faults: ({ catalog }) =>
      unless(isTrue(at(dictAt(catalog, 'MarkInfo'), 'Marked')), 'not marked'),
  },
];
