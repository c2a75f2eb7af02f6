import {
  PDFArray,
  PDFDict,
  PDFHexString,
  type PDFDocument,
  PDFName,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { everyElement, type StructureElement } from './structure.ts';

const name = (text: string): PDFName => PDFName.of(text);

/**
 * Counts the ids of elements in the order in which they are read, and sorts the list that readers
 * look them up in: a browser under load gives them out in another order each time.
 */
export function numberIds(
  { context }: PDFDocument,
  root: PDFDict,
  elements: readonly StructureElement[],
): void {
  const all = everyElement(elements);
  const named = all.filter(({ dict }) => idText(dict.lookup(name('ID'))) !== null);
  if (named.length === 0) return;
  const numbers = new Map<string, PDFString>();
  for (const { dict } of named) {
    const id = PDFString.of(`node${String(numbers.size + 1).padStart(8, '0')}`);
    numbers.set(idText(dict.lookup(name('ID'))) ?? '', id);
    dict.set(name('ID'), id);
  }
  for (const { dict } of all) for (const each of attributesOf(dict)) renameHeaders(each, numbers);
  const before = root.get(name('IDTree'));
  for (const ref of before instanceof PDFRef ? treeNodes(context, before) : []) context.delete(ref);
  const names = named.flatMap(({ dict, ref }) => [dict.lookup(name('ID')), ref]);
  root.set(name('IDTree'), context.register(context.obj({ Names: names })));
}

function idText(value: unknown): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

/** What an element says of itself under `A`: one dictionary, or several. */
function attributesOf(dict: PDFDict): PDFDict[] {
  const value = dict.lookup(name('A'));
  if (value instanceof PDFDict) return [value];
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().flatMap((_, index) => {
    const each = value.lookup(index);
    return each instanceof PDFDict ? [each] : [];
  });
}

/** A cell names its heads; heads that are no longer there are named no more. */
function renameHeaders(attributes: PDFDict, numbers: ReadonlyMap<string, PDFString>): void {
  const heads = attributes.lookup(name('Headers'));
  if (!(heads instanceof PDFArray)) return;
  const ids = heads.asArray().flatMap((head) => numbers.get(idText(head) ?? '') ?? []);
  if (ids.length === 0) attributes.delete(name('Headers'));
  else attributes.set(name('Headers'), attributes.context.obj(ids));
}

/** The nodes of the list of ids, from its top. */
function treeNodes(context: PDFDocument['context'], ref: PDFRef): PDFRef[] {
  const node = context.lookup(ref);
  const kids = node instanceof PDFDict ? node.lookup(name('Kids')) : undefined;
  const below = kids instanceof PDFArray ? kids.asArray() : [];
  return [ref, ...below.flatMap((kid) => (kid instanceof PDFRef ? treeNodes(context, kid) : []))];
}
