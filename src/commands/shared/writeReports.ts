import { resolve } from 'node:path';
import type { Audience } from '../../model/audience.ts';
import type { Context } from '../../model/context.ts';
import type { Language } from '../../model/language.ts';
import type { RollUp } from '../../model/rollup.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import type { Report } from '../../reports/report.ts';
import type { Schema } from '../../workspace/schemaNodes.ts';
import { buildPackets } from './buildPackets.ts';
import type { Format } from './formats.ts';
import { leftFromBefore } from './leftFromBefore.ts';
import { listReports } from './listReports.ts';
import { makeFiles } from './makeFiles.ts';
import { readManifests } from './manifest.ts';
import { readKnown } from './readKnown.ts';
import { prepareRendering } from './renderReport.ts';
import type { Shard } from './shard.ts';
import type { Printing } from './startPrinting.ts';
import { tellReports } from './tellReports.ts';
import type { ViewFor } from './viewsOf.ts';

export interface Job {
  readonly root: string;
  readonly workspace: Workspace;
  /** Whom all reports are for; null where each is for its own audience. */
  readonly audience: Audience | null;
  readonly viewFor: ViewFor;
  /** The schemas by name, for documents that print every field. */
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly asOf: string;
  /** Progress by cycle id. */
  readonly rollUps: ReadonlyMap<string, RollUp>;
  /** Null where no report speaks for a cycle and none was named. */
  readonly rollUp: RollUp | null;
  readonly plans: readonly Plan[];
  readonly reports: readonly Report[];
  readonly formats: readonly Format[];
  /** The language of reports that are translated. */
  readonly language: Language;
  /** How many pages are printed at once. */
  readonly pages: number;
  /** Null where nothing is to be printed. */
  readonly printing: Printing | null;
  /** Null where this machine makes all. */
  readonly shard: Shard | null;
  readonly options: { readonly out?: string; readonly force?: boolean };
}

/** Makes every report that is not there yet, then the page that leads to them and the manifest. */
export async function writeReports(context: Context, job: Job): Promise<void> {
  const { root, workspace } = job;
  const folder = folderOf(context, job);
  // A folder that somebody named may be anywhere.
  context.files.checkWritable(folder, ...(job.options.out === undefined ? [root] : []));
  const revision = await context.revision(root);
  const rendering = prepareRendering(context, root, workspace);
  const known = await readKnown(context, job, revision);
  const packets = buildPackets(context, job, rendering, known);
  const found = readManifests(context, folder);
  const before = leftFromBefore(context, folder, found, job, packets);
  const made = await makeFiles(context, job, folder, { packets, rendering, before });
  const ended = { revision, rendering, packets, made, found, before };
  const listed = await context.aloneIn(folder, () => listReports(context, job, folder, ended));
  tellReports(context, job, folder, { made, damaged: found.damaged, ...listed });
}

function folderOf({ cwd }: Context, { root, workspace, rollUp, options }: Job): string {
  if (options.out !== undefined) return resolve(cwd, options.out);
  const year = `reports/${workspace.settings.school_year}`;
  return resolve(root, rollUp ? `${year}/${rollUp.cycle.id}` : year);
}
