const OPEN = '('.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const ID_DIGITS = 8;
const DATE_DIGITS = 14;

/**
 * Makes what Chromium prints the same for the same HTML: takes a PDF and an ISO day, gives a copy
 * with that day as its dates and with structure ids counted from 1. All of it keeps its length, so
 * that the file's table of positions stays right.
 */
export function normalizePdf(pdf: Uint8Array, date: string): Uint8Array {
  const result = new Uint8Array(pdf);
  const day = date.replaceAll('-', '').padEnd(DATE_DIGITS, '0');
  const places: { at: number; id: number }[] = [];
  for (let at = pdf.indexOf(OPEN); at !== -1; at = pdf.indexOf(OPEN, at + 1)) {
    const id = structureId(pdf, at);
    if (id !== undefined) places.push({ at: at + '(node'.length, id });
    else if (isDocumentDate(pdf, at)) write(result, at + '(D:'.length, day);
  }
  const numbers = countedFromOne(places.map((place) => place.id));
  for (const { at, id } of places) {
    write(result, at, String(numbers.get(id)).padStart(ID_DIGITS, '0'));
  }
  return result;
}

/** Keeps their order: readers look ids up in a list that the PDF has sorted by them. */
function countedFromOne(ids: readonly number[]): Map<number, number> {
  const sorted = [...new Set(ids)].sort((a, b) => a - b);
  return new Map(sorted.map((id, index) => [id, index + 1]));
}

/** The number in `(node00000012)`; the count goes on from document to document in a reused page. */
function structureId(pdf: Uint8Array, at: number): number | undefined {
  const first = at + '(node'.length;
  const last = first + ID_DIGITS;
  return isAt(pdf, at, '(node') && isAt(pdf, last, ')') ? digits(pdf, first, last) : undefined;
}

/** Whether `(D:20270120093000` is here, as the value of one of the two dates of a document. */
function isDocumentDate(pdf: Uint8Array, at: number): boolean {
  const first = at + '(D:'.length;
  return (
    isAt(pdf, at, '(D:') &&
    ['/CreationDate ', '/ModDate '].some((key) => isAt(pdf, at - key.length, key)) &&
    digits(pdf, first, first + DATE_DIGITS) !== undefined
  );
}

function digits(pdf: Uint8Array, from: number, to: number): number | undefined {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (pdf[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

function isAt(pdf: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    if (pdf[at + i] !== text.charCodeAt(i)) return false;
  }
  return true;
}

function write(pdf: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i += 1) pdf[at + i] = text.charCodeAt(i);
}
