import { PDFCrossRefStream, type PDFRef } from '@cantoo/pdf-lib';

interface Entry {
  readonly ref: PDFRef;
}

/** What the library keeps of a table of positions, and hides in its types. */
interface Table {
  readonly entries: Entry[];
  appendEntry(entry: Entry): void;
}

/**
 * Lets the library put an entry at the end of a table of positions where it belongs there, as nearly
 * all do. It looks for the place of each from the start, which for 250 pages takes most of the time.
 */
export function appendInOrder(): void {
  const table = PDFCrossRefStream.prototype as unknown as Table;
  const { appendEntry } = table;
  table.appendEntry = function (entry) {
    const last = this.entries.at(-1);
    if (last && last.ref.objectNumber > entry.ref.objectNumber) appendEntry.call(this, entry);
    else this.entries.push(entry);
  };
}
