import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';

/** An element of a document's structure, such as a heading or a cell, with what it holds in order. */
export interface StructureElement {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly type: string;
  kids: Kid[];
}

/** Content of a page that an element holds, by its number there. */
export interface Content {
  readonly page: PDFRef;
  readonly id: number;
}

/** A link or another object that an element holds. */
export interface HeldObject {
  readonly object: PDFDict;
}

export type Kid = StructureElement | Content | HeldObject;

export const isElement = (kid: Kid): kid is StructureElement => 'kids' in kid;
export const isContent = (kid: Kid): kid is Content => 'id' in kid;

const name = (text: string): PDFName => PDFName.of(text);

/** Reads the structure of a document: its elements from the top. */
export function readStructure(document: PDFDocument, root: PDFDict): StructureElement[] {
  const { context } = document;
  const elementAt = (ref: PDFRef): StructureElement | null => {
    const dict = context.lookup(ref);
    if (!(dict instanceof PDFDict)) return null;
    const type = dict.get(name('S'));
    if (!(type instanceof PDFName)) return null;
    return { ref, dict, type: type.decodeText(), kids: kidsOf(dict) };
  };
  const kidOf = (page: PDFRef | null, value: unknown): Kid[] => {
    if (value instanceof PDFNumber) return page ? [{ page, id: value.asNumber() }] : [];
    if (value instanceof PDFRef) {
      const element = elementAt(value);
      if (element) return [element];
    }
    const dict = value instanceof PDFRef ? context.lookup(value) : value;
    if (!(dict instanceof PDFDict)) return [];
    const id = dict.get(name('MCID'));
    if (!(id instanceof PDFNumber)) return [{ object: dict }];
    const own = dict.get(name('Pg'));
    return kidOf(own instanceof PDFRef ? own : page, id);
  };
  const kidsOf = (dict: PDFDict): Kid[] => {
    const page = dict.get(name('Pg'));
    return valuesOf(dict).flatMap((kid) => kidOf(page instanceof PDFRef ? page : null, kid));
  };
  return kidsOf(root).filter(isElement);
}

/** The values under `K`, of which there may be none, one, or a list. */
function valuesOf(dict: PDFDict): unknown[] {
  const direct = dict.get(name('K'));
  const held = dict.lookup(name('K'));
  if (held instanceof PDFArray) return held.asArray();
  return direct === undefined ? [] : [direct];
}

/** Lists elements and all below them, those above before those inside. */
export function everyElement(
  elements: readonly Kid[],
  found: StructureElement[] = [],
): StructureElement[] {
  for (const element of elements) {
    if (!isElement(element)) continue;
    found.push(element);
    everyElement(element.kids, found);
  }
  return found;
}

/** Writes what an element holds back into the document; elements inside point to it from now on. */
export function writeKids(document: PDFDocument, element: StructureElement): void {
  const { context } = document;
  const { dict, ref, kids } = element;
  const first = kids.find(isContent);
  if (first && !dict.has(name('Pg'))) dict.set(name('Pg'), first.page);
  const page = dict.get(name('Pg'));
  const values = kids.map((kid) => {
    if (isElement(kid)) {
      kid.dict.set(name('P'), ref);
      return kid.ref;
    }
    if (!isContent(kid)) return kid.object;
    if (kid.page === page) return PDFNumber.of(kid.id);
    return context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.id });
  });
  if (values.length === 0) dict.delete(name('K'));
  else dict.set(name('K'), context.obj(values));
}

/** Adds an element to the document that nothing holds yet. */
export function addElement(document: PDFDocument, type: string, kids: Kid[]): StructureElement {
  const dict = document.context.obj({ Type: 'StructElem', S: type });
  const element = { ref: document.context.register(dict), dict, type, kids };
  writeKids(document, element);
  return element;
}
