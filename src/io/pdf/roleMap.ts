import { type PDFDict, PDFName } from '@cantoo/pdf-lib';
import { everyElement, type StructureElement } from './structure.ts';

/** Types of elements that every reader knows (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

/** What the types of younger browsers are to older readers; others are groups without a meaning. */
const ROLES: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Sect',
  DocumentFragment: 'Sect',
  Title: 'P',
  FENote: 'Note',
};

/** Says in the root of a document's structure what each type that is not standard stands for. */
export function writeRoles(root: PDFDict, elements: readonly StructureElement[]): void {
  const used = new Set(everyElement(elements).map(({ type }) => type));
  const roles = [...used].filter((type) => !STANDARD.has(type)).sort();
  if (roles.length === 0) return;
  const entries = roles.map((type) => [type, PDFName.of(ROLES[type] ?? 'NonStruct')] as const);
  root.set(PDFName.of('RoleMap'), root.context.obj(Object.fromEntries(entries)));
}
