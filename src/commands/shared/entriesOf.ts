import type { Context, Revision } from '../../model/context.ts';
import type { SamModel } from '../../model/samReport.ts';
import { packetRow } from '../../reports/buildIndex.ts';
import type { ReportModel } from '../../reports/report.ts';
import { neededFiles } from './choosePlans.ts';
import type { Made } from './makeFiles.ts';
import type { ReportEntry, Source } from './manifest.ts';
import type { Job } from './writeReports.ts';

/** What the manifest says of the reports of a run. */
export function entriesOf(
  context: Context,
  job: Job,
  revision: Revision | null,
  made: readonly Made[],
): ReportEntry[] {
  const sourceOf = reading(context, job.root, revision);
  return made.map(({ packet, files }) => {
    const { name, report, plan, audience, built, key } = packet;
    const { model, listing } = built;
    const isListed = audience === report.audience;
    return {
      name,
      report: report.id,
      plan: plan.id,
      audience,
      language: model.language,
      asOf: job.asOf,
      key,
      revision: revision?.commit ?? null,
      sources: [...neededFiles(job.workspace, [plan], [report])]
        .sort()
        .flatMap((file) => sourceOf(file) ?? []),
      listing,
      packet: isListed && isPacket(model) ? packetRow(model) : null,
      files: [...files].sort((a, b) => (a.file < b.file ? -1 : 1)),
    };
  });
}

/** Reads each source once: many reports are made of the same ones. */
function reading(
  { files, hash }: Context,
  root: string,
  revision: Revision | null,
): (file: string) => Source | null {
  const dirty = new Set(revision?.dirty ?? []);
  const known = new Map<string, Source | null>();
  return (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const content = files.read(root, file);
    const uncommitted = revision ? dirty.has(file) : null;
    const source = content === null ? null : { file, sha256: hash(content), uncommitted };
    known.set(file, source);
    return source;
  };
}

const isPacket = (model: ReportModel): model is SamModel => model.report === 'sam';
