import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** The list by which a reader of a page finds the element that holds a piece of its content. */
export interface ParentTree {
  /** Says that an element holds a content, or that none does. */
  set(page: PDFRef, id: number, owner: PDFRef | null): void;
}

/** Opens the list in a document's structure. Fails where a page has no part in it. */
export function openParentTree(document: PDFDocument, root: PDFDict): ParentTree {
  const lists = new Map<number, PDFArray>();
  collect(root.lookup(PDFName.of('ParentTree'), PDFDict), lists);
  const byPage = new Map(
    document.getPages().map(({ ref, node }) => {
      const key = node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
      return [ref, key === undefined ? undefined : lists.get(key)];
    }),
  );
  const listOf = (page: PDFRef): PDFArray => {
    const list = byPage.get(page);
    if (list) return list;
    throw new Error('A page has content that its list of tags does not know.');
  };
  return {
    set: (page, id, owner) => {
      const list = listOf(page);
      while (list.size() <= id) list.push(PDFNull);
      list.set(id, owner ?? PDFNull);
    },
  };
}

function collect(node: PDFDict, lists: Map<number, PDFArray>): void {
  const numbers = node.lookupMaybe(PDFName.of('Nums'), PDFArray);
  for (let at = 0; numbers && at + 1 < numbers.size(); at += 2) {
    const value = numbers.lookup(at + 1);
    if (value instanceof PDFArray) lists.set(numbers.lookup(at, PDFNumber).asNumber(), value);
  }
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (let at = 0; kids && at < kids.size(); at += 1) collect(kids.lookup(at, PDFDict), lists);
}
