import type { Path } from '../model/diagnostic.ts';
import type { Column, MappingFile } from '../model/plan.ts';

/** A column as the mapping names it, and where it does. */
export interface NamedColumn {
  readonly path: Path;
  readonly column: Column;
}

const PLAIN = ['plan', 'value', 'n', 'on'] as const;
const WITH_MEANING = ['school', 'district', 'year', 'cycle', 'group', 'measure'] as const;

/** Every column that a mapping names. */
export function namedColumns(mapping: MappingFile): NamedColumn[] {
  const named = [
    ...PLAIN.map((key) => ({ path: [key], column: mapping[key] })),
    ...WITH_MEANING.map((key) => ({ path: [key, 'column'], column: mapping[key]?.column })),
    ...(mapping.columns ?? []).flatMap(({ column, n }, index) => [
      { path: ['columns', index, 'column'], column },
      { path: ['columns', index, 'n'], column: n },
    ]),
  ];
  return named.flatMap(({ path, column }) => (column === undefined ? [] : [{ path, column }]));
}

/** The headings that a mapping names; columns named by their number have none. */
export function columnNames(mapping: MappingFile): string[] {
  return namedColumns(mapping).flatMap(({ column }) =>
    typeof column === 'string' ? [column] : [],
  );
}
