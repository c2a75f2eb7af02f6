import { formatDiagnostics } from '../format/index.ts';
import { formatStatus, STATUS_FORMATS } from '../format/status/index.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import { nearest } from '../model/nearest.ts';
import type { Cycle, Plan, Settings, Workspace } from '../model/workspace.ts';
import { buildStatus } from '../reports/status/buildStatus.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { addJsonFlag } from './shared/addJsonFlag.ts';
import { asOfDay, checkWorkspace, findRoot } from './shared/checkWorkspace.ts';
import { throughCache } from './shared/throughCache.ts';

interface Options {
  readonly cycle?: string;
  readonly format: string;
  readonly ids?: boolean;
  readonly asOf?: string;
  readonly cache?: boolean;
}

/** `pip status [plan]`: says how plans stand: ratings, measures, what is late and what is due. */
export const status: Command<Options> = {
  declare(command) {
    command
      .argument('[plans...]', 'ids of plans; one is shown as a tree (default: all of this year)')
      .option('-c, --cycle <id>', 'the cycle to report (default: the last that has begun)')
      .option('-f, --format <name>', `output format: ${STATUS_FORMATS.join(', ')}`, 'text')
      .option('--ids', 'name parts and measures by their ids, too, as other commands want them')
      .option('--cache', 'keep what is shown, and show it again while nothing has changed')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .addHelpText(
        'after',
        `
Examples:
  pip status                              every plan of the year, one line each
  pip status sip-harborview-2026          one plan as a tree
  pip status sip-harborview-2026 --ids    the same with the ids that pip set and pip rate take
  pip status --cycle fall --format csv    for a spreadsheet
  pip status --cache                      at once, while no plan has changed`,
      );
    addJsonFlag(command);
  },

  async run(context, { args, options }) {
    const format = STATUS_FORMATS.find((known) => known === options.format);
    if (!format) {
      throw new CommandError(`There is no format called ${options.format}.`, {
        hint: `Formats: ${STATUS_FORMATS.join(', ')}.`,
      });
    }
    const asOf = asOfDay(options.asOf, context.today);
    const { columns, colorLevel } = context.out;
    const screen = { columns, colorLevel, ids: options.ids ?? false };
    const wish: Wish = { asOf, cycle: options.cycle, plans: args, format, screen };
    const show = (world: Context) => shownStatus(world, wish);
    const keeping = { name: 'status', about: [JSON.stringify(wish)], pack, unpack };
    const shown = options.cache
      ? await throughCache(context, findRoot(context), keeping, show)
      : await show(context);
    return tell(context, shown);
  },
};

interface Wish {
  readonly asOf: string;
  readonly cycle: string | undefined;
  readonly plans: readonly string[];
  readonly format: (typeof STATUS_FORMATS)[number];
  readonly screen: Parameters<typeof formatStatus>[2];
}

/** What is shown of a workspace. */
interface Shown {
  readonly text: string;
  readonly errors: number;
  /** What is confidential is never kept; nor is anything about a workspace that cannot be used. */
  readonly mayBeKept: boolean;
  readonly isMisuse: boolean;
}

const pack = (shown: Shown): Shown | null => (shown.mayBeKept ? shown : null);
const unpack = (kept: Shown): Shown => kept;

async function shownStatus(context: Context, wish: Wish): Promise<Shown> {
  const { workspace, rollUps, diagnostics, texts } = await checkWorkspace(context, wish.asOf);
  if (workspace === null) {
    const files = new Set(diagnostics.map(({ file }) => file)).size;
    const text = formatDiagnostics('text', { diagnostics, files, texts }, context.err);
    return { text, errors: 0, mayBeKept: false, isMisuse: true };
  }
  const cycle = chooseCycle(wish.cycle, workspace.settings, wish.asOf);
  const rollUp = rollUps.get(cycle.id);
  if (!rollUp) throw new Error(`There is no progress of ${cycle.id}.`);
  const shown = buildStatus(workspace, rollUp, choose(workspace, wish.plans));
  return {
    text: formatStatus(wish.format, shown, wish.screen),
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
    mayBeKept:
      [...texts.values()].every((text) => text !== '') &&
      diagnostics.every(({ rule }) => rule !== 'unreadable-file'),
    isMisuse: false,
  };
}

function tell({ out, err, note }: Context, { text, errors, isMisuse }: Shown): ExitCode {
  if (isMisuse) {
    err.write(text);
    return EXIT.misuse;
  }
  out.write(text);
  if (errors > 0) {
    const many = `${errors} ${errors === 1 ? 'error' : 'errors'}`;
    note(`\n! The plans have ${many}, and what fails is left out: pip validate tells.\n`);
  }
  return EXIT.fine;
}

/** The cycle that was typed, else the last that has begun, else the first. */
function chooseCycle(typed: string | undefined, { cycles }: Settings, asOf: string): Cycle {
  const begun = cycles.findLast(({ from }) => from <= asOf) ?? cycles[0];
  const cycle = typed === undefined ? begun : cycles.find(({ id }) => id === typed);
  if (cycle) return cycle;
  const ids = cycles.map(({ id }) => id);
  const near = nearest(typed ?? '', ids);
  throw new CommandError(`There is no cycle called ${typed ?? ''}.`, {
    hint: near ? `Did you mean ${near}?` : `Cycles of this workspace: ${ids.join(', ')}.`,
  });
}

/** The plans that were named; without a name those of the school year. */
function choose({ plans, plansById, settings }: Workspace, ids: readonly string[]): Plan[] {
  if (ids.length === 0) {
    return plans.filter(
      ({ term, data }) =>
        (term === settings.school_year || term === '') && data.status !== 'archived',
    );
  }
  return ids.map((id) => {
    const plan = plansById.get(id);
    if (plan) return plan;
    const near = nearest(
      id,
      plans.map((each) => each.id),
    );
    throw new CommandError(`There is no plan called ${id}.`, {
      hint: near ? `Did you mean ${near}?` : 'pip status lists all plans.',
    });
  });
}
