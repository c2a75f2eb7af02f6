import { PDFArray, PDFDict, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import { textOf, type UaCheck, unless } from './uaCheck.ts';
import {
  at,
  dictAt,
  listAt,
  nameAt,
  STANDARD_TYPES,
  type UaDocument,
  type UaElement,
} from './uaDocument.ts';

const ofType = ({ elements }: UaDocument, type: string): UaElement[] =>
  elements.filter((element) => element.type === type);

/** Faults of elements that stand where they may not, or hold what they may not. */
function misplaced(pdf: UaDocument, allowed: Readonly<Record<string, string>>): string[] {
  return Object.entries(allowed).flatMap(([type, kinds]) =>
    ofType(pdf, type).flatMap(({ kids, contents }) => [
      ...kids
        .filter((kid) => !kinds.split(' ').includes(kid.type ?? ''))
        .map((kid) => `${type} holds ${kid.raw}`),
      ...(type !== 'Caption' && contents.length > 0 ? [`${type} holds content`] : []),
    ]),
  );
}

const levels = ({ elements }: UaDocument): number[] =>
  elements.flatMap(({ type }) => (/^H[1-6]$/.test(type ?? '') ? [Number(type?.slice(1))] : []));

const attributesOf = ({ dict }: UaElement): PDFDict[] =>
  listAt(dict, 'A')
    .map((each) => dict.context.lookup(each as PDFRef))
    .filter((each) => each instanceof PDFDict);

/** By page key, the list from number to element. */
function parentLists(node: PDFDict | undefined): Map<number, PDFArray> {
  const numbers = listAt(node, 'Nums');
  const own = numbers.flatMap((key, index) => {
    const list = node?.context.lookup(numbers[index + 1] as PDFRef);
    return index % 2 === 0 && key instanceof PDFNumber && list instanceof PDFArray
      ? [[key.asNumber(), list] as const]
      : [];
  });
  const kids = listAt(node, 'Kids').map((kid) => node?.context.lookup(kid as PDFRef));
  const below = kids.flatMap((kid) => (kid instanceof PDFDict ? [...parentLists(kid)] : []));
  return new Map([...own, ...below]);
}

/** Contents whose page does not lead to the element that holds them, and the other way round. */
function lostContents(pdf: UaDocument): string[] {
  const owners = new Map(
    pdf.elements.flatMap(({ contents, ref }) => contents.map((key) => [key, ref])),
  );
  const lists = parentLists(dictAt(dictAt(pdf.catalog, 'StructTreeRoot'), 'ParentTree'));
  return pdf.pages.flatMap(({ ref, node, painting }) => {
    const key = at(node, 'StructParents');
    const list = key instanceof PDFNumber ? lists.get(key.asNumber()) : undefined;
    return painting.ids.flatMap((id) => {
      const owner = owners.get(`${String(ref)}:${id}`);
      if (owner === undefined) return [`nothing holds content ${id}`];
      return unless(list?.get(id) === owner, `content ${id} leads elsewhere`);
    });
  });
}

const ROW_GROUPS = 'TR THead TBody TFoot Caption';

function isCircular(type: string, roles: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = type; next !== undefined; next = roles.get(next)) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}

/** What is asked of the structure of a document. */
export const STRUCTURE_CHECKS: readonly UaCheck[] = [
  { id: '01-006', asks: 'each tag leads to its content, and back', faults: lostContents },
  {
    id: '02-001',
    asks: 'every type stands for a standard one',
    faults: ({ elements, roles }) =>
      elements
        .filter(({ type, raw }) => type === null && !isCircular(raw, roles))
        .map(({ raw }) => raw),
  },
  {
    id: '02-003',
    asks: 'no type stands for itself in a circle',
    faults: ({ roles }) => [...roles.keys()].filter((type) => isCircular(type, roles)),
  },
  {
    id: '02-004',
    asks: 'no standard type stands for another',
    faults: ({ roles }) => [...roles.keys()].filter((type) => STANDARD_TYPES.has(type)),
  },
  {
    id: '09-004',
    asks: 'tables hold rows, rows hold cells',
    faults: (pdf) =>
      misplaced(pdf, { Table: ROW_GROUPS, THead: 'TR', TBody: 'TR', TFoot: 'TR', TR: 'TH TD' }),
  },
  {
    id: '09-005',
    asks: 'lists hold items, items a number and a body',
    faults: (pdf) => misplaced(pdf, { L: 'L LI Caption', LI: 'Lbl LBody' }),
  },
  {
    id: '13-004',
    asks: 'every figure has words',
    faults: (pdf) =>
      ofType(pdf, 'Figure')
        .filter(
          ({ dict }) => (textOf(at(dict, 'Alt')) ?? textOf(at(dict, 'ActualText')) ?? '') === '',
        )
        .map(({ ref }) => String(ref)),
  },
  {
    id: '14-002',
    asks: 'the first heading is of level 1',
    faults: (pdf) =>
      levels(pdf)
        .slice(0, 1)
        .flatMap((level) => unless(level === 1, `level ${level}`)),
  },
  {
    id: '14-003',
    asks: 'headings skip no level on the way down',
    faults: (pdf) =>
      levels(pdf).flatMap((level, index, all) =>
        unless(
          index === 0 || level <= (all[index - 1] ?? 0) + 1,
          `${String(all[index - 1])} to ${level}`,
        ),
      ),
  },
  {
    id: '14-007',
    asks: 'headings are all numbered or none is',
    faults: (pdf) => unless(levels(pdf).length === 0 || ofType(pdf, 'H').length === 0, 'H'),
  },
  {
    id: '15-003',
    asks: 'every head of a table says what it is the head of',
    faults: (pdf) =>
      ofType(pdf, 'TH')
        .filter(
          (head) =>
            !attributesOf(head).some((each) =>
              /^(Column|Row|Both)$/.test(nameAt(each, 'Scope') ?? ''),
            ),
        )
        .map(({ ref }) => String(ref)),
  },
];
