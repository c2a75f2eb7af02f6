import type { Context, Revision } from '../../model/context.ts';
import { REPORTS } from '../../reports/index.ts';
import type { Packet } from './buildPackets.ts';
import { entriesOf } from './entriesOf.ts';
import { entriesTogether } from './entriesTogether.ts';
import { type Before, leftFromBefore, stateIn } from './leftFromBefore.ts';
import type { Made } from './makeFiles.ts';
import {
  type Found,
  MANIFEST,
  readManifests,
  type ReportEntry,
  shareName,
  writeManifest,
} from './manifest.ts';
import type { Rendering } from './renderReport.ts';
import { INDEX, writeIndex } from './writeIndex.ts';
import type { Job } from './writeReports.ts';

/** What a run made, and what it had found in the folder when it began. */
export interface Ended {
  readonly revision: Revision | null;
  readonly rendering: Rendering;
  readonly packets: readonly Packet[];
  readonly made: readonly Made[];
  readonly found: Found;
  readonly before: Before;
}

/** The file to open next, and files of earlier runs that belong to no report any more. */
export interface Listed {
  readonly result: string;
  readonly left: readonly string[];
}

/** Writes the page that leads to all reports of a folder and the manifest; one run at a time may. */
export function listReports(context: Context, job: Job, folder: string, ended: Ended): Listed {
  const { workspace, rollUp, shard } = job;
  const found = readManifests(context, folder);
  const { own, before } = ownAnd(context, job, folder, { ...ended, now: found });
  const whole = own.filter(({ files }) => files.length > 0);
  for (const { name } of own.filter((each) => !whole.includes(each))) {
    context.note(`Two runs wrote ${name} at once, of different plans. Make it again.\n`);
  }
  const entries = (shard ? whole : [...whole, ...before.others]).sort(inOrder);
  const { rendering } = ended;
  const index = shard ? null : writeIndex(context, job, folder, { rendering, entries });
  const manifest = shard ? shareName(shard) : MANIFEST;
  writeManifest(context, folder, manifest, {
    schemaVersion: 1,
    tool: { name: 'pip', version: context.version },
    schoolYear: workspace.settings.school_year,
    cycle: rollUp?.cycle.id ?? null,
    asOf: job.asOf,
    index,
    reports: entries,
  });
  if (shard) return { result: manifest, left: [] };
  for (const share of found.shares) context.files.remove(folder, share);
  const listed = new Set(entries.flatMap(({ files }) => files).map(({ file }) => file));
  return { result: INDEX, left: before.files.filter((file) => !listed.has(file)) };
}

/** The reports of this run, and what others left; looked at again where one of them has ended since. */
function ownAnd(
  context: Context,
  job: Job,
  folder: string,
  { revision, packets, made, found, before, now }: Ended & { readonly now: Found },
): { readonly own: ReportEntry[]; readonly before: Before } {
  const own = entriesOf(context, job, revision, made);
  if (now.hash === found.hash) return { own, before };
  const stateOf = stateIn(context, folder);
  const others = now.manifests.flatMap(({ reports }) => reports);
  return {
    own: entriesTogether(own, others, (file) => stateOf(file) === 'same'),
    before: leftFromBefore(context, folder, now, job, packets),
  };
}

/** The order of the list of reports, then of plans, whatever was made when. */
function inOrder(a: ReportEntry, b: ReportEntry): number {
  const rank = ({ report }: ReportEntry) => REPORTS.findIndex(({ id }) => id === report);
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1);
}
