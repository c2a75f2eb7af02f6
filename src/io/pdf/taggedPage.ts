import { deflateSync, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  type PDFPage,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { type LoosePart, type Painting, readPainting } from './readPainting.ts';
import type { Content } from './structure.ts';

/** What becomes of content that the structure does not hold. */
type Artifact = 'layout' | 'pagination';

const OPENING: Readonly<Record<Artifact, string>> = {
  layout: '/Artifact BMC',
  pagination: '/Artifact <</Type /Pagination>>BDC',
};

/** A page whose content is being sorted into what is read out and what is only looked at. */
export class TaggedPage {
  readonly ref: PDFRef;
  readonly #page: PDFPage;
  readonly #text: string;
  readonly #painting: Painting;
  readonly #artifacts = new Map<number, Artifact>();
  readonly #labels = new Map<LoosePart, number>();
  readonly #speaking: ReadonlySet<number>;
  #nextId: number;

  constructor(page: PDFPage) {
    this.ref = page.ref;
    this.#page = page;
    this.#text = contentOf(page);
    this.#painting = readPainting(this.#text);
    this.#speaking = new Set(
      this.#painting.tagged.filter(({ speaks }) => speaks).map(({ id }) => id),
    );
    this.#nextId = Math.max(-1, ...this.#painting.tagged.map(({ id }) => id)) + 1;
  }

  /** Whether a tagged content shows text or a picture. */
  speaks(id: number): boolean {
    return this.#speaking.has(id);
  }

  /** Takes a tagged content out of what is read. */
  drop(id: number, as: Artifact): void {
    this.#artifacts.set(id, as);
  }

  /** Tags the text without a tag that stands directly before a tagged content; null where none does. */
  tagBefore(id: number): Content | null {
    const text = this.#painting.loose.find(
      (part) => part.isText && part.before === id && !this.#labels.has(part),
    );
    if (!text) return null;
    const label = this.#nextId;
    this.#nextId += 1;
    this.#labels.set(text, label);
    return { page: this.ref, id: label };
  }

  /** Writes the page's content: whatever is not read out is marked as such. */
  write(): void {
    const { context } = this.#page.doc;
    const bytes = Buffer.from(this.#marked(), 'latin1');
    const stream = context.register(context.stream(deflateSync(bytes), { Filter: 'FlateDecode' }));
    for (const old of contentRefs(this.#page)) context.delete(old);
    this.#page.node.set(PDFName.of('Contents'), stream);
  }

  #marked(): string {
    const edits = [
      ...this.#painting.tagged.flatMap(({ id, start, end }) => {
        const artifact = this.#artifacts.get(id);
        return artifact ? [{ start, end, text: OPENING[artifact] }] : [];
      }),
      ...this.#painting.loose.flatMap((part) => [
        { start: part.start, end: part.start, text: `${this.#openingOf(part)}\n` },
        { start: part.end, end: part.end, text: '\nEMC' },
      ]),
    ].sort((a, b) => a.start - b.start);
    let [text, done] = ['', 0];
    for (const edit of edits) {
      text += this.#text.slice(done, edit.start) + edit.text;
      done = edit.end;
    }
    return text + this.#text.slice(done);
  }

  #openingOf(part: LoosePart): string {
    const label = this.#labels.get(part);
    if (label !== undefined) return `/Lbl <</MCID ${label}>>BDC`;
    // Running lines are painted apart from the page's text, and before all of it.
    return OPENING[part.isText && part.before === null ? 'pagination' : 'layout'];
  }
}

const contentRefs = (page: PDFPage): PDFRef[] => {
  const held = page.node.get(PDFName.of('Contents'));
  const list = page.doc.context.lookup(held);
  const refs = list instanceof PDFArray ? list.asArray() : [held];
  return refs.filter((each): each is PDFRef => each instanceof PDFRef);
};

/** The content of a page, one character a byte. */
function contentOf(page: PDFPage): string {
  return contentRefs(page)
    .map((ref) => {
      const stream = page.doc.context.lookup(ref);
      if (!(stream instanceof PDFRawStream)) throw new Error('A page has no content to read.');
      return unpacked(stream).toString('latin1');
    })
    .join('\n');
}

/** What a stream holds; Node unpacks what browsers usually pack much faster than the library does. */
function unpacked(stream: PDFRawStream): Buffer {
  const { dict } = stream;
  const isUsual =
    dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') &&
    !dict.has(PDFName.of('DecodeParms'));
  return isUsual ? inflateSync(stream.contents) : Buffer.from(decodePDFRawStream(stream).decode());
}
