import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Millimeters in points. */
const MM = 72 / 25.4;
/** Text keeps this far from the edges; the margins of all reports are wider. */
const EDGE = 14.5 * MM;
const BODY_FOOT = 17 * MM;
const SMALLEST = 7.4;

interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: number;
  /** What it is in the structure: `H2`, `TD`; null for what is outside of it. */
  readonly role: string | null;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/** The pages of a PDF with the places of their texts, in points from the left and from below. */
export async function printedPages(pdf: Uint8Array): Promise<PrintedPage[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const pieces = await piecesOf(page);
    pages.push({ width, height, pieces, text: pieces.map(({ text }) => text).join(' ') });
  }
  await task.destroy();
  return pages;
}

async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const roles = new Map<string, string>();
  collectRoles(await page.getStructTree(), '', roles);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: (string | null)[] = [];
  return items.flatMap((item) => {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(roles.get(item.id ?? '') ?? null);
      return [];
    }
    if (item.str.trim() === '') return [];
    const [, , , size, left, bottom] = item.transform as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const role = open.findLast((each) => each !== null) ?? null;
    return [{ text: item.str, left, right: left + item.width, bottom, size: Math.abs(size), role }];
  });
}

interface Node {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly unknown[];
}

/** The nearest heading around a content, or else the nearest element. */
function collectRoles(node: unknown, around: string, roles: Map<string, string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { role, id, children } = node as Node;
  if (id !== undefined) roles.set(id, around);
  const next = role === undefined || /^H\d$/.test(around) ? around : role;
  for (const child of children ?? []) collectRoles(child, next, roles);
}

/** What is wrong with how pages are filled, a line each: text at the edges, lost headings, blanks. */
export function pageFaults(pages: readonly PrintedPage[]): string[] {
  return pages.flatMap(({ width, height, pieces, text }, index) => {
    const number = index + 1;
    const faults: string[] = [];
    for (const { text: piece, left, right, bottom, size } of pieces) {
      const isInside = left >= EDGE && right <= width - EDGE && bottom > 0 && bottom < height;
      if (!isInside) faults.push(`${piece} is printed outside of the margins`);
      if (size < SMALLEST) faults.push(`${piece} is printed in ${size.toFixed(1)} points`);
    }
    const body = pieces.filter(({ role, bottom }) => role !== null && bottom > BODY_FOOT);
    const last = body.at(-1);
    if (!last) faults.push('nothing is printed on it');
    else if (/^H\d$/.test(last.role ?? '') && number < pages.length) {
      faults.push(`the heading ${last.text} stands alone at its end`);
    }
    if (!text.includes(`Page ${number} of ${pages.length}`)) faults.push('its number is wrong');
    return faults.map((fault) => `page ${number}: ${fault}`);
  });
}
