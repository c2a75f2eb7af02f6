import type { Trouble } from '../../../format/preview/formatTrouble.ts';
import { CommandError } from '../../../model/commandError.ts';
import type { Context } from '../../../model/context.ts';
import { PLAN_LANGUAGE } from '../../../model/language.ts';
import { buildPackets } from '../buildPackets.ts';
import { chooseLanguage } from '../chooseLanguage.ts';
import { neededFiles } from '../choosePlans.ts';
import { errorsAgainst } from '../errorsAgainst.ts';
import { mustStayConfidential } from '../mustStayConfidential.ts';
import { keptFromPublic } from '../readAudience.ts';
import { readKnown } from '../readKnown.ts';
import { renderPacket } from '../renderPacket.ts';
import { runsOf } from '../reportRuns.ts';
import { wordFile } from '../wordFiles.ts';
import type { Job } from '../writeReports.ts';
import type { PreviewEntry } from './previewEntries.ts';
import type { Ready } from './previewState.ts';
import type { PreviewWish } from './previewWish.ts';

/** A report as a page that stands alone, or why it cannot be made. */
export type Preview = { readonly html: string } | Trouble;

/** Makes one report as `pip report` would write it, and refuses where that would. */
export async function makePreview(
  context: Context,
  wish: PreviewWish,
  ready: Ready,
  entry: PreviewEntry,
): Promise<Preview> {
  const { checked, workspace } = ready;
  const { plan, report } = entry;
  const words = [PLAN_LANGUAGE, wish.language ?? PLAN_LANGUAGE].map(wordFile);
  const needed = new Set([...neededFiles(workspace, [plan], [report]), ...words]);
  const errors = errorsAgainst(checked, needed);
  const problems = { diagnostics: errors, texts: checked.texts };
  if (errors.length > 0) return { words: CANNOT, hint: null, problems };
  try {
    mustStayConfidential([plan], workspace);
    const isPublic = (wish.audience ?? report.audience) === 'public';
    keptFromPublic([plan], isPublic ? [report] : [], [plan.id], workspace);
    // A cycle that was typed may have left the configuration since.
    if (entry.cycle !== null) runsOf([report], entry.cycle, workspace.settings, wish.asOf);
    const html = await render(context, wish, ready, entry);
    if (html !== null) return { html };
    return { words: `${CANNOT}: the plan has no progress in this cycle.`, hint: '', problems };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { words: error.message, hint: error.hint ?? null, problems };
  }
}

const CANNOT = 'This report cannot be made';

/** The page; null where the plan has no progress in the cycle. */
async function render(
  context: Context,
  wish: PreviewWish,
  { checked, workspace, viewFor, rendering }: Ready,
  { plan, report, cycle }: PreviewEntry,
): Promise<string | null> {
  const { root, shapes, rollUps } = checked;
  const job: Job = {
    ...{ root, workspace, viewFor, rollUps, schemas: shapes.schemas },
    ...{ audience: wish.audience, asOf: wish.asOf },
    ...{ plans: [plan], reports: [report] },
    rollUp: cycle === null ? null : (rollUps.get(cycle) ?? null),
    language: chooseLanguage(context, root, report.isTranslated ? wish.language : undefined, [
      report,
    ]),
    ...{ formats: ['html'], pages: 1, printing: null, shard: null, options: {} },
  };
  // What it would say about the repository it would say again with every page.
  const quiet = { ...context, note: () => {} };
  const known = await readKnown(quiet, job, await context.revision(root));
  const [packet] = buildPackets(context, job, rendering(), known);
  return packet ? renderPacket(rendering(), packet).html : null;
}
