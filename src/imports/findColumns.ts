import type { Finding } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { Column, MappingFile } from '../model/plan.ts';
import { type NamedColumn, namedColumns } from './columnNames.ts';
import { folded } from './folded.ts';
import type { Table } from './table.ts';

/** One column with values: where it stands, and what is said about all of it. */
export interface ValuePlace {
  readonly at: number;
  readonly heading: string;
  readonly n: number | null;
  /** Null where a column says it row by row. */
  readonly measure: string | null;
  readonly group: string | null;
  readonly cycle: string | null;
}

/** Where in a row each thing stands; null where no column says it. */
export interface Columns {
  readonly school: number | null;
  readonly district: number | null;
  readonly plan: number | null;
  readonly year: number | null;
  readonly cycle: number | null;
  readonly group: number | null;
  readonly measure: number | null;
  readonly on: number | null;
  readonly values: readonly ValuePlace[];
}

/** Finds the columns that a mapping names; what is not there or there twice is a fault of the mapping. */
export function findColumns(
  mapping: MappingFile,
  { headings, headingLine }: Table,
): Columns | { readonly faults: readonly Finding[] } {
  const faults = namedColumns(mapping).flatMap((named) => faultOf(named, headings, headingLine));
  if (faults.length > 0) return { faults };
  const at = (column: Column | undefined) => placeOf(column, headings);
  const valueAt = (column: Column | undefined, rest: Omit<ValuePlace, 'at' | 'heading'>) => {
    const place = at(column) ?? 0;
    return { at: place, heading: headings[place] ?? '', ...rest };
  };
  const { columns = [] } = mapping;
  const long = { measure: null, group: null, cycle: null };
  return {
    school: at(mapping.school?.column),
    district: at(mapping.district?.column),
    plan: at(mapping.plan),
    year: at(mapping.year?.column),
    cycle: at(mapping.cycle?.column),
    group: at(mapping.group?.column),
    measure: at(mapping.measure?.column),
    on: at(mapping.on),
    values: [
      ...(mapping.value === undefined
        ? []
        : [valueAt(mapping.value, { ...long, n: at(mapping.n) })]),
      ...columns.map(({ column, n, measure, group = null, cycle = null }) =>
        valueAt(column, { n: at(n ?? mapping.n), measure, group, cycle }),
      ),
    ],
  };
}

function placeOf(column: Column | undefined, headings: readonly string[]): number | null {
  if (column === undefined) return null;
  if (typeof column === 'number') return column - 1;
  return headings.findIndex((heading) => folded(heading) === folded(column));
}

function faultOf(
  { path, column }: NamedColumn,
  headings: readonly string[],
  line: number,
): Finding[] {
  if (typeof column === 'number') {
    if (Number.isInteger(column) && column >= 1 && column <= headings.length) return [];
    const message = `There is no column ${column}: the file has ${headings.length}.`;
    return [{ path, message, hint: 'Columns are counted from 1.' }];
  }
  const places = headings.flatMap((heading, at) =>
    folded(heading) === folded(column) ? [at] : [],
  );
  if (places.length === 1) return [];
  if (places.length > 1) {
    const numbers = places.map((at) => at + 1).join(' or ');
    const message = `${places.length} columns are headed "${column}".`;
    return [{ path, message, hint: `Name the one that is meant by its number: ${numbers}.` }];
  }
  const known = headings.filter((heading) => heading !== '');
  const near = nearest(column, known);
  const all = `The heading in line ${line} has: ${known.slice(0, 20).join(', ')}.`;
  return [
    {
      path,
      message: `No column is headed "${column}".`,
      hint: near === null ? all : `Did you mean "${near}"?`,
    },
  ];
}
