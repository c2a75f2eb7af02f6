import { whyNotPublic } from '../../disclosure/isInternal.ts';
import type { Context } from '../../model/context.ts';
import { REPORTS } from '../../reports/index.ts';
import { takesKind } from '../../reports/report.ts';
import type { Packet } from './buildPackets.ts';
import { isCurrent } from './choosePlans.ts';
import type { Found, ReportEntry, WrittenFile } from './manifest.ts';
import type { Job } from './writeReports.ts';

/** A file that an earlier run wrote, and whether it still is as it was written. */
export type KnownFile = WrittenFile & { readonly state: 'same' | 'changed' | 'gone' };

/** What earlier runs left in a folder. */
export interface Before {
  /** Files of a report that were made of the same as now, one for each path. */
  readonly made: (packet: Packet) => readonly KnownFile[];
  /** Reports that this run is not about, and whose plans still exist. */
  readonly others: readonly ReportEntry[];
  /** Every file of earlier runs that still exists. */
  readonly files: readonly string[];
}

/** Looks at what earlier runs wrote, as their manifests tell it. */
export function leftFromBefore(
  context: Context,
  folder: string,
  { manifests }: Found,
  job: Job,
  packets: readonly Packet[],
): Before {
  const all = manifests.flatMap(({ reports }) => reports);
  const byKey = new Map<string, ReportEntry[]>();
  for (const entry of all) {
    const id = `${entry.name} ${entry.key}`;
    byKey.set(id, [...(byKey.get(id) ?? []), entry]);
  }
  const stateOf = stateIn(context, folder);
  const isSame = (file: WrittenFile): boolean => stateOf(file) === 'same';
  const ofThisPage = manifests.filter(
    ({ cycle, schoolYear }) =>
      cycle === (job.rollUp?.cycle.id ?? null) && schoolYear === job.workspace.settings.school_year,
  );
  const others = ofThisPage
    .flatMap(({ reports }) => reports)
    .filter((entry) => !isMeant(entry, job, packets) && isStillPossible(entry, job))
    .map((entry) => ({ ...entry, files: entry.files.filter(isSame) }))
    .filter(({ files }) => files.length > 0);
  return {
    made: ({ name, key }) => {
      const files = (byKey.get(`${name} ${key}`) ?? []).flatMap((entry) => entry.files);
      // Where two runs tell of one path, that which fits what is on disk comes last and stays.
      const known = files.map((file) => ({ ...file, state: stateOf(file) }));
      const sorted = known.sort((a, b) => Number(a.state === 'same') - Number(b.state === 'same'));
      return [...new Map(sorted.map((file) => [file.file, file])).values()];
    },
    others: [...new Map(others.map((entry) => [entry.name, entry])).values()],
    files: [
      ...new Set(
        all
          .flatMap(({ files }) => files)
          .filter((file) => stateOf(file) !== 'gone')
          .map(({ file }) => file),
      ),
    ],
  };
}

/** Looks whether files of a folder are as written: each is read once, and none out of the folder. */
export function stateIn(
  { files, hash }: Context,
  folder: string,
): (file: WrittenFile) => KnownFile['state'] {
  const hashes = new Map<string, string | null>();
  const hashOf = (file: string): string | null => {
    const known = hashes.get(file);
    if (known !== undefined) return known;
    const bytes = files.exists(folder, file) ? files.read(folder, file) : null;
    const now = bytes === null ? null : hash(bytes);
    hashes.set(file, now);
    return now;
  };
  return ({ file, sha256 }) => {
    const now = hashOf(file);
    if (now === null) return 'gone';
    return now === sha256 ? 'same' : 'changed';
  };
}

/** Whether a run makes a report anew, or would if there were still something to make it of. */
function isMeant(
  entry: ReportEntry,
  { reports, plans, audience: typed }: Job,
  packets: readonly Packet[],
): boolean {
  if (packets.some(({ name }) => name === entry.name)) return true;
  const languages = packets
    .filter(({ report }) => report.id === entry.report)
    .map(({ built }) => built.model.language);
  return (
    reports.some(
      ({ id, audience }) => id === entry.report && (typed ?? audience) === entry.audience,
    ) &&
    plans.some(({ id }) => id === entry.plan) &&
    (languages.length === 0 || languages.includes(entry.language))
  );
}

/** Whether there is still a plan that a report could be made of; one too broken to read counts. */
function isStillPossible(entry: ReportEntry, { workspace }: Job): boolean {
  const report = REPORTS.find(({ id }) => id === entry.report);
  const plan = workspace.plansById.get(entry.plan);
  if (!report) return false;
  if (!plan) return workspace.brokenPlanIds.has(entry.plan);
  if (entry.audience === 'public' && whyNotPublic(plan, workspace) !== null) return false;
  return isCurrent(plan, workspace.settings) && takesKind(report, plan.kind);
}
