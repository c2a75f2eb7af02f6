import { formatImportText } from '../format/formatImport.ts';
import { formatImportJson } from '../format/formatImportJson.ts';
import type { Import } from '../imports/findSeries.ts';
import { readRows } from '../imports/readRows.ts';
import type { Table } from '../imports/table.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import type { ImportList } from '../model/importList.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { addJsonFlag } from './shared/addJsonFlag.ts';
import { makeChanges, type PlansToChange } from './shared/changePlans.ts';
import { asOfDay, checkWorkspace } from './shared/checkWorkspace.ts';
import { cycleOf, prepareImport } from './shared/prepareImport.ts';

interface Options {
  readonly map?: string;
  readonly sheet?: string;
  readonly cycle?: string;
  readonly format: string;
  readonly partial?: boolean;
  readonly dryRun?: boolean;
  readonly asOf?: string;
}

/** `pip import results FILE`: writes results from an export into the plans they belong to. */
export const importCommand: Command<Options> = {
  declare(command) {
    command
      .argument('<what>', 'results')
      .argument('<file>', 'an export as CSV or as a workbook (.xlsx); - reads standard input')
      .option(
        '-m, --map <file>',
        'what its columns mean (pip schema mapping); - reads standard input',
      )
      .option(
        '--sheet <name>',
        'the sheet of a workbook (default: the only one with anything on it)',
      )
      .option('-c, --cycle <id>', 'the cycle that the results are of, where the file does not say')
      .option('--partial', 'write what is clear, though other rows are not')
      .option('--dry-run', 'show what would change, and write nothing')
      .option('-f, --format <name>', `how the list is written: ${FORMATS.join(', ')}`, 'text')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .addHelpText('after', EPILOGUE);
    addJsonFlag(command);
  },

  async run(context, { args: [what, typed = ''], options }) {
    if (what !== 'results') {
      throw new CommandError(`pip import does not know ${what ?? ''}.`, {
        hint: 'Like this: pip import results FILE.csv --map FILE.yaml --cycle winter',
      });
    }
    const isJson = readFormat(options.format) === 'json';
    const asOf = asOfDay(options.asOf, context.today);
    const checked = await checkWorkspace(context, asOf);
    const { workspace } = checked;
    if (workspace === null) {
      throw new CommandError('The configuration of this workspace cannot be used.', {
        hint: 'pip validate says why.',
      });
    }
    const prepared = await prepareImport(context, workspace, typed, options);
    if (prepared === null) return EXIT.problems;
    const { file, table, mapping, columns } = prepared;
    const cycle = cycleOf(options.cycle, prepared, workspace);
    const all = { mapping, columns, workspace, cycle, asOf };
    const list = await askIfUnclear(context, table, all);
    const dryRun = options.dryRun ?? false;
    const job = { checked, workspace, asOf, file, cycle: options.cycle ?? null, isJson, dryRun };
    if (!options.partial && unclearRows(list) > 0) return refuse(context, job, list);
    return make(context, job, list);
  },
};

const FORMATS = ['text', 'json'] as const;

function readFormat(typed: string): (typeof FORMATS)[number] {
  const format = FORMATS.find((known) => known === typed);
  if (format) return format;
  throw new CommandError(`There is no format called ${typed}.`, {
    hint: `Formats: ${FORMATS.join(', ')}.`,
  });
}

const EPILOGUE = `
Rows find their plan by the official code of the directory, never by a name. Every row is accounted
for: used, unchanged, or not used and why. While anything is unclear nothing is written; all plans
are checked before the first is written. A value in a plan never gives way to a row without one.

A workbook is read as it is shown: 0.57 in a cell that shows 57% is 57 percent, a code keeps the
zeros that its cell shows, and a formula counts by the value that was saved with it.

A mapping says what the columns mean:
  format: 1
  school: {column: School Code}
  measure: {column: Test, values: {Reading 3: reading-g3}}
  value: Percent
  n: Tested
  group: {column: Subgroup, values: {EL: English learners, Total: all}}

Examples:
  pip import results data/winter.csv --map data/screening.yaml --cycle winter --dry-run
  pip import results data/state.xlsx --sheet Grade3 --map data/state.yaml --partial
  pip import results - --map data/state.yaml --cycle winter --format json < state.csv`;

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

/** What is done with a list: how it is written, and whether plans are. */
interface Job extends PlansToChange {
  readonly file: string;
  readonly cycle: string | null;
  readonly isJson: boolean;
  readonly dryRun: boolean;
}

/** Changes the plans, and says what became of every row. */
async function make(context: Context, job: Job, list: ImportList): Promise<ExitCode> {
  const { dryRun, isJson } = job;
  // A script reads the list alone: what changes is said beside it.
  const said = isJson ? { ...context, out: { ...context.err, write: context.note } } : context;
  const { outcome, files } = await makeChanges(said, job, list.wishes, { dryRun });
  if (outcome === 'problems') return EXIT.problems;
  if (outcome !== 'unchanged') said.out.write('\n');
  for (const file of files) {
    context.note(`${context.shown(`${job.checked.root}/${file}`)} was written.\n`);
  }
  write(context, job, list, files.length > 0);
  if (outcome === 'unchanged') context.note('\nNothing was changed.\n');
  else if (dryRun) context.note('\nNothing was written: this was a dry run.\n');
  return EXIT.fine;
}

function write({ out }: Context, job: Job, list: ImportList, isWritten: boolean): void {
  out.write(
    job.isJson ? formatImportJson(list, { ...job, isWritten }) : formatImportText(list, out),
  );
}

const unclearRows = ({ rows }: ImportList): number =>
  rows.filter(({ values }) => values.some(({ why }) => why?.isUnclear)).length;

function refuse(context: Context, job: Job, list: ImportList): ExitCode {
  const count = unclearRows(list);
  const rows = count === 1 ? '1 row is' : `${count} rows are`;
  const others = list.wishes.length > 0 ? ' --partial writes the others.' : '';
  if (job.isJson) write(context, job, list, false);
  else context.out.write(formatImportText(list, context.out, 'usable'));
  context.err.write(`\npip: Nothing was written, because ${rows} not clear.${others}\n`);
  return EXIT.problems;
}
