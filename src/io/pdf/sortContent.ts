import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { ParentTree } from './parentTree.ts';
import {
  addElement,
  type Content,
  everyElement,
  isContent,
  isElement,
  type StructureElement,
  writeKids,
} from './structure.ts';
import type { TaggedPage } from './taggedPage.ts';

/** A document's structure with the pages it speaks of. */
export interface TaggedDocument {
  readonly document: PDFDocument;
  readonly elements: readonly StructureElement[];
  readonly parents: ParentTree;
  pageAt(ref: PDFRef): TaggedPage;
}

/** Takes lines and backgrounds that the browser tagged out of what is read. */
export function dropDecoration(tagged: TaggedDocument): void {
  for (const element of everyElement(tagged.elements)) {
    if (element.type === 'Figure') continue;
    const silent = element.kids
      .filter(isContent)
      .filter(({ page, id }) => !tagged.pageAt(page).speaks(id));
    drop(tagged, element, silent, 'layout');
  }
}

/** Reads the heads of a table once: on further pages they are printed again, not said again. */
export function dropRepeatedHeads(tagged: TaggedDocument): void {
  for (const head of everyElement(tagged.elements)) {
    if (head.type !== 'TH' || !isColumnHead(head)) continue;
    const holders = everyElement([head]);
    const [first] = holders.flatMap(({ kids }) => kids.filter(isContent));
    for (const holder of holders) {
      const repeated = holder.kids.filter(isContent).filter(({ page }) => page !== first?.page);
      drop(tagged, holder, repeated, 'pagination');
    }
  }
}

/** Parts every item of a list into its number, where it has one, and its body. */
export function partListItems(tagged: TaggedDocument): void {
  const { document, parents, pageAt } = tagged;
  for (const item of everyElement(tagged.elements)) {
    if (item.type !== 'LI') continue;
    const given = item.kids.filter(isElement).map(({ type }) => type);
    if (given.includes('LBody')) continue;
    const [first] = everyElement([item]).flatMap(({ kids }) => kids.filter(isContent));
    const number = first ? pageAt(first.page).tagBefore(first.id) : null;
    const body = addElement(document, 'LBody', item.kids);
    for (const { page, id } of item.kids.filter(isContent)) parents.set(page, id, body.ref);
    item.kids = [body];
    if (number) {
      const label = addElement(document, 'Lbl', [number]);
      parents.set(number.page, number.id, label.ref);
      item.kids = [label, body];
    }
    writeKids(document, item);
  }
}

/** A frame around pictures is no picture itself: those inside have their own words. */
export function unframeFigures({ elements }: TaggedDocument): void {
  for (const { type, dict, kids } of everyElement(elements)) {
    const hasWords = ['Alt', 'ActualText'].some((key) => dict.has(PDFName.of(key)));
    if (type === 'Figure' && !hasWords && kids.some(isElement))
      dict.set(PDFName.of('S'), PDFName.of('Div'));
  }
}

function drop(
  { document, parents, pageAt }: TaggedDocument,
  element: StructureElement,
  contents: readonly Content[],
  as: 'layout' | 'pagination',
): void {
  if (contents.length === 0) return;
  for (const { page, id } of contents) {
    pageAt(page).drop(id, as);
    parents.set(page, id, null);
  }
  element.kids = element.kids.filter((kid) => !contents.some((each) => each === kid));
  writeKids(document, element);
}

function isColumnHead({ dict }: StructureElement): boolean {
  const held = dict.lookup(PDFName.of('A'));
  const attributes = held instanceof PDFArray ? held.asArray() : [held];
  return attributes.some((each) => {
    const attribute = dict.context.lookup(each);
    return (
      attribute instanceof PDFDict && attribute.get(PDFName.of('Scope')) === PDFName.of('Column')
    );
  });
}
