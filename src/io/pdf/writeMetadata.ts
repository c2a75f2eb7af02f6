import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFBool, PDFDict, PDFName, PDFString, PDFHexString } from '@cantoo/pdf-lib';

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Says in XMP what a document says of itself elsewhere, and that it means to be accessible. */
export function writeMetadata(document: PDFDocument): void {
  const { context, catalog } = document;
  const title = document.getTitle();
  const language = catalog.lookup(PDFName.of('Lang'));
  const isText = language instanceof PDFString || language instanceof PDFHexString;
  if (title === undefined || !isText) throw new Error('The browser printed no title or language.');
  const packet = xmp({
    title,
    language: language.decodeText(),
    created: document.getCreationDate(),
    producer: document.getProducer() ?? '',
    tool: document.getCreator() ?? '',
  });
  const bytes = new TextEncoder().encode(packet);
  const stream = context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
  const preferences =
    catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
}

interface About {
  readonly title: string;
  readonly language: string;
  readonly created: Date | undefined;
  readonly producer: string;
  readonly tool: string;
}

function xmp({ title, language, created, producer, tool }: About): string {
  const day = created?.toISOString().replace(/\.\d+Z$/, 'Z');
  const dates =
    day === undefined
      ? ''
      : `<xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${escapeXml(producer)}</pdf:Producer>
<xmp:CreatorTool>${escapeXml(tool)}</xmp:CreatorTool>
${dates}</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
