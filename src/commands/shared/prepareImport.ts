import { checkMapping } from '../../imports/checkMapping.ts';
import { findColumns } from '../../imports/findColumns.ts';
import type { Import } from '../../imports/findSeries.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { nearest } from '../../model/nearest.ts';
import type { MappingFile } from '../../model/plan.ts';
import type { Workspace } from '../../model/workspace.ts';
import { type ReadExport, readExport } from './readExport.ts';
import { readMapping, tellFaults } from './readMapping.ts';

/** An export with what its columns mean. */
export interface Prepared extends ReadExport {
  readonly mapping: MappingFile;
  readonly columns: Import['columns'];
}

/** Reads the mapping and the table; null where the mapping is wrong, which is told. */
export async function prepareImport(
  context: Context,
  workspace: Workspace,
  typed: string,
  { map, sheet }: { readonly map?: string; readonly sheet?: string },
): Promise<Prepared | null> {
  if (map === undefined) {
    throw new CommandError('What the columns mean has to be said: name a mapping with --map.', {
      hint: 'pip import --help shows one.',
    });
  }
  if (map === '-' && typed === '-') {
    throw new CommandError('`-` can be the export or the mapping, not both.');
  }
  const read = await readMapping(context, map);
  if (read === null) return null;
  const { mapping } = read;
  const faults = checkMapping(mapping, workspace);
  const found = await readExport(context, typed, mapping, sheet);
  const columns = findColumns(mapping, found.table);
  const all = 'faults' in columns ? [...faults, ...columns.faults] : faults;
  if (all.length === 0 && !('faults' in columns)) return { ...found, mapping, columns };
  tellFaults(context, read, all);
  return null;
}

/** The cycle that was asked for; the file has to say it where nobody does. */
export function cycleOf(
  asked: string | undefined,
  { columns }: Prepared,
  { settings }: Workspace,
): string | null {
  const known = settings.cycles.map(({ id }) => id);
  const list = `Cycles: ${known.join(', ')}.`;
  const isSaid = columns.cycle !== null || columns.values.every(({ cycle }) => cycle !== null);
  if (asked === undefined && !isSaid) {
    throw new CommandError('A result is of a cycle: name it with --cycle.', { hint: list });
  }
  if (asked === undefined || known.includes(asked)) return asked ?? null;
  const near = nearest(asked, known);
  throw new CommandError(`There is no cycle called ${asked}.`, {
    hint: near ? `Did you mean ${near}?` : list,
  });
}
