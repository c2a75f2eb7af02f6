import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { type UaPainting, paintings } from './uaPaintings.ts';

/** An element of a document's structure as a checker sees it. */
export interface UaElement {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly raw: string;
  /** The standard type that it is or stands for; null where it stands for none. */
  readonly type: string | null;
  readonly parent: UaElement | null;
  readonly kids: UaElement[];
  /** Content on pages, as `page:number`. */
  readonly contents: string[];
  /** Elements and contents in the order in which they are read. */
  readonly inOrder: (UaElement | string)[];
  /** Annotations that it holds. */
  readonly held: PDFRef[];
}

export interface UaPage {
  readonly ref: PDFRef;
  readonly node: PDFDict;
  readonly annotations: readonly { readonly ref: PDFRef; readonly dict: PDFDict }[];
  readonly painting: UaPainting;
}

/** A PDF file, opened for checks. */
export interface UaDocument {
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  readonly roles: ReadonlyMap<string, string>;
  /** In reading order, those above before those inside. */
  readonly elements: readonly UaElement[];
  readonly pages: readonly UaPage[];
}

export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

export const at = (dict: PDFDict | undefined, key: string): unknown =>
  dict?.lookup(PDFName.of(key));

export const dictAt = (dict: PDFDict | undefined, key: string): PDFDict | undefined => {
  const value = at(dict, key);
  return value instanceof PDFDict ? value : undefined;
};

export const nameAt = (dict: PDFDict | undefined, key: string): string | undefined => {
  const value = at(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
};

/** One value or a list of them, references not followed. */
export const listAt = (dict: PDFDict | undefined, key: string): unknown[] => {
  const value = at(dict, key);
  if (value instanceof PDFArray) return value.asArray();
  return value === undefined ? [] : [dict?.get(PDFName.of(key))];
};

/** Opens a PDF file with its structure and what is painted on its pages. */
export async function openUa(bytes: Uint8Array): Promise<UaDocument> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = document;
  const root = dictAt(catalog, 'StructTreeRoot');
  const roles = rolesIn(dictAt(root, 'RoleMap'));
  const elements: UaElement[] = [];
  const read = (ref: unknown, parent: UaElement | null, page: PDFRef | undefined): void => {
    const dict = ref instanceof PDFRef ? document.context.lookup(ref) : ref;
    if (dict instanceof PDFNumber) addContent(parent, `${String(page)}:${dict.asNumber()}`);
    if (!(dict instanceof PDFDict)) return;
    const own = dict.get(PDFName.of('Pg'));
    const here = own instanceof PDFRef ? own : page;
    const raw = nameAt(dict, 'S');
    const kind = nameAt(dict, 'Type');
    const object = dict.get(PDFName.of('Obj'));
    if (kind === 'MCR') addContent(parent, `${String(here)}:${String(at(dict, 'MCID'))}`);
    else if (object instanceof PDFRef) parent?.held.push(object);
    else if (raw !== undefined && ref instanceof PDFRef) {
      const type = roleOf(raw, roles);
      const element = {
        ref,
        dict,
        raw,
        type,
        parent,
        kids: [],
        contents: [],
        inOrder: [],
        held: [],
      };
      elements.push(element);
      parent?.kids.push(element);
      parent?.inOrder.push(element);
      for (const kid of listAt(dict, 'K')) read(kid, element, here);
    }
  };
  for (const kid of listAt(root, 'K')) read(kid, null, undefined);
  const painted = await paintings(bytes);
  const pages = document.getPages().map(({ ref, node }, index) => ({
    ref,
    node,
    annotations: listAt(node, 'Annots').flatMap((each) => {
      const dict = each instanceof PDFRef ? document.context.lookup(each) : undefined;
      return each instanceof PDFRef && dict instanceof PDFDict ? [{ ref: each, dict }] : [];
    }),
    painting: painted[index] ?? { loose: 0, nested: [], ids: [] },
  }));
  return { document, catalog, roles, elements, pages };
}

function addContent(parent: UaElement | null, content: string): void {
  parent?.contents.push(content);
  parent?.inOrder.push(content);
}

const rolesIn = (map: PDFDict | undefined): Map<string, string> =>
  new Map(
    (map?.entries() ?? []).flatMap(([key, value]) =>
      value instanceof PDFName ? [[key.decodeText(), value.decodeText()] as const] : [],
    ),
  );

function roleOf(raw: string, roles: ReadonlyMap<string, string>): string | null {
  let type = raw;
  for (let step = 0; step <= roles.size; step += 1) {
    if (STANDARD_TYPES.has(type)) return type;
    type = roles.get(type) ?? '';
  }
  return null;
}
