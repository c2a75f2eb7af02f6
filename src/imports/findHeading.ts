import type { MappingFile } from '../model/plan.ts';
import { columnNames } from './columnNames.ts';
import { folded } from './folded.ts';
import type { TableRow } from './table.ts';

/** How far down a heading is looked for: notes above it are rarely longer. */
export const LOOK = 40;

/** Where the heading of a table is, and how many of the mapping's columns it has. */
export interface Heading {
  /** Position among the rows. */
  readonly at: number;
  readonly found: number;
}

/** Finds the heading: the row with the most columns that the mapping names, unless that says where. */
export function findHeading(rows: readonly TableRow[], mapping: MappingFile): Heading {
  const { skip, header_rows: count = 1 } = mapping;
  const names = columnNames(mapping).map(folded);
  const places = skip === undefined ? [...rows.slice(0, LOOK).keys()] : [skip];
  const [best] = places
    .map((at) => {
      const headings = headingsAt(rows, at, count).map(folded);
      return { at, found: names.filter((name) => headings.includes(name)).length };
    })
    .sort((a, b) => b.found - a.found);
  return best ?? { at: 0, found: -1 };
}

/** Cells of upper rows of a heading stand for those right of them too, where these are empty. */
export function headingsAt(rows: readonly TableRow[], at: number, count: number): string[] {
  const parts = rows.slice(at, at + count).map(({ cells }) => cells);
  const width = Math.max(0, ...parts.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) =>
    parts
      .map((cells, depth) => {
        if (depth === parts.length - 1) return cells[column] ?? '';
        return cells.slice(0, column + 1).findLast((cell) => cell !== '') ?? '';
      })
      .filter((part) => part !== '')
      .join(' / '),
  );
}
