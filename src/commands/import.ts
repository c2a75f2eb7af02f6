import { formatImportText } from '../format/formatImport.ts';
import { checkMapping } from '../imports/checkMapping.ts';
import { decodeTable } from '../imports/decodeTable.ts';
import { findColumns } from '../imports/findColumns.ts';
import type { Import } from '../imports/findSeries.ts';
import { readRows } from '../imports/readRows.ts';
import { readTable, type Table } from '../imports/readTable.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import type { ImportList } from '../model/importList.ts';
import { nearest } from '../model/nearest.ts';
import type { MappingFile } from '../model/plan.ts';
import type { Workspace } from '../model/workspace.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { bytesAt } from './shared/bytesAt.ts';
import { changePlans, type PlansToChange } from './shared/changePlans.ts';
import { asOfDay, checkWorkspace } from './shared/checkWorkspace.ts';
import { readMapping, tellFaults } from './shared/readMapping.ts';

interface Options {
  readonly map?: string;
  readonly cycle?: string;
  readonly partial?: boolean;
  readonly dryRun?: boolean;
  readonly asOf?: string;
}

/** `pip import results FILE.csv`: writes results from an export into the plans they belong to. */
export const importCommand: Command<Options> = {
  declare(command) {
    command
      .argument('<what>', 'results')
      .argument('<file>', 'an export as CSV')
      .option('-m, --map <file>', 'what its columns mean (pip schema mapping)')
      .option('-c, --cycle <id>', 'the cycle that the results are of, where the file does not say')
      .option('--partial', 'write what is clear, though other rows are not')
      .option('--dry-run', 'show what would change, and write nothing')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .addHelpText('after', EPILOGUE);
  },

  async run(context, { args: [what, typed = ''], options }) {
    if (what !== 'results') {
      throw new CommandError(`pip import does not know ${what ?? ''}.`, {
        hint: 'Like this: pip import results FILE.csv --map FILE.yaml --cycle winter',
      });
    }
    const asOf = asOfDay(options.asOf, context.today);
    const checked = await checkWorkspace(context, asOf);
    const { workspace } = checked;
    if (workspace === null) {
      throw new CommandError('The configuration of this workspace cannot be used.', {
        hint: 'pip validate says why.',
      });
    }
    const prepared = prepare(context, workspace, typed, options);
    if (prepared === null) return EXIT.problems;
    const { table, mapping, columns } = prepared;
    const cycle = cycleOf(options.cycle, prepared, workspace);
    const all = { mapping, columns, workspace, cycle, asOf };
    const list = await askIfUnclear(context, table, all);
    if (!options.partial && unclearRows(list) > 0) return refuse(context, list);
    return make(context, { checked, workspace, asOf }, list, options.dryRun ?? false);
  },
};

const EPILOGUE = `
Rows find their plan by the official code of the directory, never by a name. Every row is accounted
for: used, unchanged, or not used and why. While anything is unclear nothing is written; all plans
are checked before the first is written. A value in a plan never gives way to a row without one.

A mapping says what the columns mean:
  format: 1
  school: {column: School Code}
  measure: {column: Test, values: {Reading 3: reading-g3}}
  value: Percent
  n: Tested
  group: {column: Subgroup, values: {EL: English learners, Total: all}}

Examples:
  pip import results data/winter.csv --map data/screening.yaml --cycle winter --dry-run
  pip import results data/state.csv --map data/state.yaml --partial`;

interface Prepared {
  readonly mapping: MappingFile;
  readonly table: Table;
  readonly columns: Import['columns'];
}

/** Reads the mapping and the table; null where the mapping is wrong, which is told. */
function prepare(
  context: Context,
  workspace: Workspace,
  typed: string,
  { map }: Options,
): Prepared | null {
  if (map === undefined) {
    throw new CommandError('What the columns mean has to be said: name a mapping with --map.', {
      hint: 'pip import --help shows one.',
    });
  }
  const read = readMapping(context, map);
  if (read === null) return null;
  const { mapping } = read;
  const faults = checkMapping(mapping, workspace);
  const table = readExport(context, typed, mapping);
  const columns = findColumns(mapping, table);
  const all = 'faults' in columns ? [...faults, ...columns.faults] : faults;
  if (all.length === 0 && !('faults' in columns)) return { mapping, table, columns };
  tellFaults(context, read, all);
  return null;
}

const ENCODINGS = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' };

function readExport(context: Context, typed: string, mapping: MappingFile): Table {
  const { bytes, file } = bytesAt(context, typed);
  const decoded = decodeTable(bytes, mapping.encoding);
  if ('refused' in decoded) {
    throw new CommandError(`${file} cannot be imported: ${decoded.refused}`, {
      hint: decoded.hint,
    });
  }
  const table = readTable(decoded.text, mapping);
  if ('refused' in table) {
    throw new CommandError(`${file} cannot be imported: ${table.refused}`, {
      hint: 'Look at it in an editor, or save it as CSV anew.',
    });
  }
  const { separator, headingLine, rows } = table;
  const form = `${ENCODINGS[decoded.encoding]}, columns parted by ${separator}`;
  context.note(
    `${file}: ${form}, heading in line ${headingLine}, rows below it: ${rows.length}.\n\n`,
  );
  return table;
}

/** The cycle that was asked for; the file has to say it where nobody does. */
function cycleOf(
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

/** Reads the rows; what can be answered for the whole file is asked where somebody can answer. */
async function askIfUnclear(context: Context, table: Table, all: Import): Promise<ImportList> {
  const list = readRows(table, all);
  const asking = list.rows
    .flatMap(({ values }) => values)
    .find(({ why }) => why?.asks === 'percent');
  if (!asking || context.ask === null) return list;
  const example = asking.why?.detail ?? '';
  const percent = await context.ask.choose({
    message: `${example} in the column ${asking.column ?? ''} is meant as`,
    choices: [
      { value: 'fraction', label: 'a fraction: 1 is 100%', hint: 'percent: fraction' },
      { value: 'number', label: `a percentage: ${example}%`, hint: 'percent: number' },
    ],
  });
  context.note(`Write \`percent: ${percent}\` into the mapping, and it is not asked again.\n\n`);
  const told = { ...all.mapping, percent: percent === 'fraction' ? percent : 'number' } as const;
  return readRows(table, { ...all, mapping: told });
}

/** Changes the plans, and says what became of every row. */
async function make(
  context: Context,
  plans: PlansToChange,
  list: ImportList,
  dryRun: boolean,
): Promise<ExitCode> {
  const { wishes } = list;
  const code =
    wishes.length > 0 ? await changePlans(context, plans, wishes, { dryRun }) : EXIT.fine;
  if (code !== EXIT.fine) return code;
  context.out.write(formatImportText(list, context.out));
  if (wishes.length === 0) context.note('\nNothing was changed.\n');
  else if (dryRun) context.note('\nNothing was written: this was a dry run.\n');
  return EXIT.fine;
}

const unclearRows = ({ rows }: ImportList): number =>
  rows.filter(({ values }) => values.some(({ why }) => why?.isUnclear)).length;

function refuse(context: Context, list: ImportList): ExitCode {
  const count = unclearRows(list);
  const rows = count === 1 ? '1 row is' : `${count} rows are`;
  context.out.write(formatImportText(list, context.out, 'usable'));
  context.err.write(
    `\npip: Nothing was written, because ${rows} not clear. --partial writes the others.\n`,
  );
  return EXIT.problems;
}
