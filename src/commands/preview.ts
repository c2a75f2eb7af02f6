import type { Context } from '../model/context.ts';
import type { Site } from '../model/site.ts';
import { REPORTS } from '../reports/index.ts';
import { type Command, EXIT } from './command.ts';
import { findRoot } from './shared/checkWorkspace.ts';
import { previewSite } from './shared/preview/previewSite.ts';
import { type PreviewState, readPreviewState } from './shared/preview/previewState.ts';
import {
  mustBePossible,
  type PreviewOptions,
  readPreviewWish,
} from './shared/preview/previewWish.ts';

/** `pip preview [plans...]`: shows reports in the browser, made again whenever a file is saved. */
export const preview: Command<PreviewOptions> = {
  declare(command) {
    const names = REPORTS.map(({ id }) => id).join(', ');
    command
      .argument('[plans...]', 'ids of plans to look at (default: all of this year)')
      .option('--report <id>', `only this report, may be repeated: ${names}`, list)
      .option('-c, --cycle <id>', 'only this cycle, like winter (default: all, to choose from)')
      .option('--audience <whom>', 'public or internal (default: board and summary are public)')
      .option('--lang <code>', 'language of the summary, like es (default: en)')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .option('--port <n>', 'the port to listen at (default: a free one)')
      .addHelpText(
        'after',
        `
Prints an address to open in a browser of this machine; no other machine can open it. A page is
made again when a plan, the configuration, a template, a style or a file of words is saved. What
keeps it from being made is shown in its place. Ctrl-C ends the preview; nothing is written.

Examples:
  pip preview                                       choose a plan and a report
  pip preview sip-harborview-2026 --report sam      one report
  pip preview --report board --audience internal    with what the public may not see`,
      );
  },

  async run(context, { args, options }) {
    const wish = readPreviewWish(options, args, context.today);
    const root = findRoot(context);
    const first = await readPreviewState(context, wish, root);
    if ('failure' in first) throw first.failure;
    mustBePossible(context, wish, first.checked);
    const pages = previewSite(context, wish, first);
    const site = await context.serve({
      port: wish.port,
      answer: pages.answer,
      failed: (error) => tellFault(context, error),
    });
    try {
      context.out.write(`${firstAddress(site, first)}\n`);
      context.note('Open this address in a browser. Ctrl-C ends the preview.\n');
      for await (const _change of context.watch(root, besides(first))) {
        pages.show(await readPreviewState(context, wish, root));
        site.tellChange();
      }
    } finally {
      await site.close();
    }
    return EXIT.interrupted;
  },
};

const list = (typed: string, before: readonly string[] = []): string[] => [...before, typed];

/** The page of the one report that was asked for, or the one that leads to all. */
function firstAddress({ url }: Site, state: PreviewState): string {
  const usual = state.workspace ? [...state.entries.values()].filter(({ isUsual }) => isUsual) : [];
  const [only] = usual;
  return usual.length === 1 && only ? `${url}view/${only.path}` : url;
}

/** What reports are made of besides what a check reads. */
function besides(state: PreviewState): string[] {
  const logo = state.workspace?.settings.page.logo;
  return ['templates', ...(logo === undefined ? [] : [logo])];
}

/** A page that failed ends nothing: the next one may be made. */
function tellFault({ err }: Context, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  err.write(`pip: This should not happen, and is a mistake in pip itself.\n${detail}\n`);
}
