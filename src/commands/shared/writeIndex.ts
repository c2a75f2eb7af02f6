import type { Context } from '../../model/context.ts';
import { buildDocumentsIndex } from '../../reports/buildDocumentsIndex.ts';
import { buildIndex } from '../../reports/buildIndex.ts';
import type { Format } from './formats.ts';
import type { Manifest, ReportEntry } from './manifest.ts';
import type { Rendering } from './renderReport.ts';
import type { Job } from './writeReports.ts';

export const INDEX = 'index.html';

/** Writes the page that leads to all reports of a folder; gives what the manifest says of it. */
export function writeIndex(
  context: Context,
  job: Job,
  folder: string,
  { rendering, entries }: { rendering: Rendering; entries: readonly ReportEntry[] },
): Manifest['index'] {
  const model = indexOf(job, entries);
  const { report, language, title } = model;
  const running = { left: title, right: '' };
  const about = { report, name: INDEX, language, title, figures: [], isDraft: false, running };
  const { html } = rendering.render(model, about);
  context.files.write(folder, INDEX, html);
  return { file: INDEX, sha256: context.hash(html) };
}

/** Packets of a cycle with the documents beside them; without packets, the documents alone. */
function indexOf({ workspace, rollUp, asOf }: Job, entries: readonly ReportEntry[]) {
  const packets = entries.flatMap((entry) =>
    entry.packet === null ? [] : [{ ...entry.packet, links: linksOf(entry) }],
  );
  const documents = entries
    .filter(({ packet }) => packet === null)
    .map((entry) => ({ ...entry.listing, links: linksOf(entry) }));
  if (rollUp && packets.length > 0) return buildIndex(workspace, rollUp, packets, documents);
  return buildDocumentsIndex(workspace, asOf, documents);
}

const LABELS: Readonly<Record<Format, string>> = {
  pdf: 'PDF',
  html: 'web page',
  md: 'Markdown',
  json: 'JSON',
};

/** The best to read comes first. */
const ORDER: readonly Format[] = ['pdf', 'html', 'md', 'json'];

const linksOf = ({ name, files }: ReportEntry): { label: string; href: string }[] =>
  ORDER.map((format) => ({ format, href: `${name}.${format}` }))
    .filter(({ href }) => files.some(({ file }) => file === href))
    .map(({ format, href }) => ({ label: LABELS[format], href }));
