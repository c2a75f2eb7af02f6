import { CommandError } from '../model/commandError.ts';
import { type Command } from './command.ts';
import { asOfDay, findRoot } from './shared/checkWorkspace.ts';
import { exportSheet } from './shared/exportSheet.ts';
import { importSheet } from './shared/importSheet.ts';

interface Options {
  readonly cycle?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly partial?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly asOf?: string;
}

/** `pip sheet export|import`: lets people fill in a cycle in a spreadsheet program. */
export const sheet: Command<Options> = {
  declare(command) {
    command
      .argument('<what>', 'export or import')
      .argument(
        '[names...]',
        'export: ids of plans (default: all of this year); import: the file, or -',
      )
      .option('-c, --cycle <id>', 'export: the cycle that is filled in')
      .option('-o, --output <file>', 'export: the workbook to write, an .xlsx file')
      .option('--force', 'export: write over a workbook that is there')
      .option('--partial', 'import: write what is clear, though other cells are not')
      .option('-y, --yes', 'import: write without asking')
      .option('--dry-run', 'import: show what would change, and write nothing')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .addHelpText('after', EPILOGUE);
  },

  run(context, { args: [what = '', ...names], options }) {
    const asOf = asOfDay(options.asOf, context.today);
    if (what === 'export') return exportSheet(context, { ...options, plans: names, asOf });
    const [file] = names;
    if (what !== 'import' || file === undefined || names.length > 1) {
      throw new CommandError(`There is no such use of pip sheet: ${[what, ...names].join(' ')}.`, {
        hint: 'Uses: pip sheet export [plan...] --cycle winter -o FILE.xlsx, pip sheet import FILE.xlsx',
      });
    }
    const { partial = false, yes = false, dryRun = false } = options;
    const wish = { file, partial, yes, dryRun, asOf };
    // From reading to writing: whoever comes at the same time waits, and both changes stay.
    if (yes && !dryRun) return context.alone(findRoot(context), () => importSheet(context, wish));
    return importSheet(context, wish);
  },
};

const EPILOGUE = `
A workbook has a sheet a plan: a row for each part with its rating, status and notes, and one for
each measure and student group with its result, all beside the last cycle. It can be filled in with
Excel, LibreOffice or Google Sheets; rows may be sorted and columns moved.

Import shows what changes before it writes, and touches nothing else. What changed in a plan since
the export is merged field by field. Cells that cannot be used are named; while any of them has to
be decided, nothing is written without --partial.

Examples:
  pip sheet export sip-harborview-2026 --cycle winter -o harborview.xlsx
  pip sheet export --cycle winter -o winter.xlsx         all plans of the year
  pip sheet export                                       the same; on a terminal it asks
  pip sheet import harborview.xlsx --dry-run
  pip sheet import harborview.xlsx --yes`;
