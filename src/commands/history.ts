import { timelineOf } from '../diff/timelineOf.ts';
import { formatHistories } from '../format/history/formatHistories.ts';
import { formatHistory, HISTORY_FORMATS, type HistoryFormat } from '../format/history/index.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import { cyclesOf } from '../model/cycles.ts';
import type { PlanLine } from '../model/planRecord.ts';
import type { Workspace } from '../model/workspace.ts';
import { type Command, EXIT } from './command.ts';
import { addJsonFlag } from './shared/addJsonFlag.ts';
import { findPlan, openWorkspace } from './shared/findPlan.ts';
import { readRecord } from './shared/readRecord.ts';
import { sinceWhen } from './shared/sinceWhen.ts';

interface Options {
  readonly format: string;
  readonly since?: string;
}

/** `pip history [plan]`: ratings, results and amendments over time, by whom and when, from git. */
export const history: Command<Options> = {
  declare(command) {
    command
      .argument('[plan]', 'id of a plan (default: all, one line each)')
      .option('--since <when>', 'what is newer than a day, a revision, or the last-report')
      .option('-f, --format <name>', `output format: ${HISTORY_FORMATS.join(', ')}`, 'text')
      .addHelpText(
        'after',
        `
What was rated or entered and changed again is told as ◐→● and with a star. Who and when is said by
the commits of the plan's file, under all the names that it had.

Examples:
  pip history                                        every plan, one line each
  pip history sip-harborview-2026                    one plan over the year
  pip history sip-harborview-2026 --since 2027-01-01
  pip history sip-harborview-2026 --since last-report -f markdown`,
      );
    addJsonFlag(command);
  },

  async run(context, { args: [id], options }) {
    const format = readFormat(options.format);
    if (id === undefined && options.since !== undefined) {
      throw new CommandError('--since needs a plan.', {
        hint: 'Like: pip history sip-harborview-2026 --since 2027-01-01',
      });
    }
    const opened = await openWorkspace(context, id);
    if (opened === null) return EXIT.misuse;
    const { root, workspace, frame } = opened;
    const repository = await context.openRepository(root);
    if (id === undefined) {
      // Fails where the repository is damaged: plans then only seem to have no history.
      await repository.commit('HEAD');
      const lines = await linesOf(context, root, workspace);
      context.out.write(formatHistories(format, lines, context.out));
      return EXIT.fine;
    }
    const plan = findPlan(workspace, id);
    const isNew = await sinceWhen(context, repository, { since: options.since, root, plan });
    const record = await readRecord(context, repository, root, { plan, workspace, frame });
    const { settings } = workspace;
    const cycles = cyclesOf(settings, plan.term || settings.school_year).map((each) => each.id);
    context.out.write(formatHistory(format, timelineOf(record, cycles, isNew), context.out));
    return EXIT.fine;
  },
};

function readFormat(typed: string): HistoryFormat {
  const format = HISTORY_FORMATS.find((known) => known === typed);
  if (format) return format;
  throw new CommandError(`There is no format called ${typed}.`, {
    hint: `Formats: ${HISTORY_FORMATS.join(', ')}.`,
  });
}

/** Older than any plan; git takes no day near 1970 for one. */
const EVER = '1990-01-01';

async function linesOf(
  context: Context,
  root: string,
  { plans, settings }: Workspace,
): Promise<PlanLine[]> {
  const found = await context.history(root, EVER);
  if (found?.cutAt != null) {
    context.note(
      'This clone holds the newest history alone. Fetch the rest: git fetch --unshallow\n',
    );
  }
  return plans.map(({ id, title, file, data }): PlanLine => {
    const commits = found?.commits.get(file) ?? [];
    const ratings = settings.cycles.map((cycle) => {
      const rating = data.progress?.[cycle.id]?.rating;
      const point = settings.rating_scale.find(({ value }) => value === rating);
      return { cycle: cycle.id, symbol: point?.symbol ?? null, rating: rating ?? null };
    });
    return { plan: id, title, ratings, commits: commits.length, last: commits[0] ?? null };
  });
}
