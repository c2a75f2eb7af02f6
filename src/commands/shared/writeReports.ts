import { resolve } from 'node:path';
import type { Context } from '../../model/context.ts';
import type { Printer } from '../../model/printer.ts';
import type { ListedDocument } from '../../model/planDocument.ts';
import type { SamModel } from '../../model/report.ts';
import type { RollUp } from '../../model/rollup.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { normalizePdf } from '../../render/normalizePdf.ts';
import { figurePath } from '../../render/renderMarkdown.ts';
import { buildIndex, type IndexedPacket } from '../../reports/buildIndex.ts';
import { buildDocumentsIndex } from '../../reports/buildDocumentsIndex.ts';
import {
  type BuiltReport,
  type Report,
  type ReportModel,
  takesKind,
} from '../../reports/report.ts';
import { outlineOf } from '../../workspace/outlineOf.ts';
import type { Schema } from '../../workspace/schemaNodes.ts';
import { neededFiles } from './choosePlans.ts';
import { buildManifest, type ManifestEntry } from './manifest.ts';
import { prepareRendering, type Render, type Rendered } from './renderReport.ts';

export const FORMATS = ['md', 'html', 'pdf', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface Job {
  readonly root: string;
  readonly workspace: Workspace;
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
  /** How many pages are printed at once. */
  readonly pages: number;
  readonly options: { readonly out?: string; readonly browser?: string };
}

/** A report that is rendered and waits to be written. */
interface Packet {
  readonly plan: Plan;
  readonly report: Report;
  readonly built: BuiltReport;
  readonly name: string;
  readonly rendered: Rendered;
}

/** Renders and writes every report, then the page that leads to them and the manifest. */
export async function writeReports(context: Context, job: Job): Promise<void> {
  const { root, workspace, rollUp, options, formats } = job;
  const year = `reports/${workspace.settings.school_year}`;
  const out = options.out ?? (rollUp ? `${year}/${rollUp.cycle.id}` : year);
  const folder = resolve(options.out === undefined ? root : context.cwd, out);
  context.files.checkWritable(folder);
  const render = prepareRendering(context, root, workspace.settings);
  const packets = renderAll(render, job);
  const written: ManifestEntry[] = [];
  const write = (packet: Packet | null, file: string, content: string | Uint8Array): void => {
    context.files.write(folder, file, content);
    const sources = packet ? [...neededFiles(workspace, [packet.plan])] : [];
    written.push({ file, plan: packet?.plan.id ?? null, sources, sha256: context.hash(content) });
  };
  for (const packet of packets) writeTexts(packet, formats, write);
  const browser = formats.includes('pdf') ? await printAll(context, job, packets, write) : null;
  write(null, 'index.html', renderIndex(render, indexOf(job, packets)));
  const manifest = await buildManifest(context, job, written, browser);
  context.files.write(folder, 'manifest.json', manifest);
  context.out.write(`${context.shown(resolve(folder, 'index.html'))}\n`);
  context.note(
    `${countOf(packets)} written to ${context.shown(folder)} as ${formats.join(', ')}\n`,
  );
}

/** `9 packets`, `1 packet and 2 documents`. */
function countOf(packets: readonly Packet[]): string {
  const many = (count: number, word: string): string[] =>
    count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
  const documents = packets.filter(({ report }) => !report.needsCycle).length;
  return [...many(packets.length - documents, 'packet'), ...many(documents, 'document')].join(
    ' and ',
  );
}

function renderAll(render: Render, { plans, reports, ...job }: Job): Packet[] {
  return reports.flatMap((report) =>
    plans
      .filter(({ kind }) => takesKind(report, kind))
      .flatMap((plan) => {
        const built = build(report, plan, job);
        if (built === null) return [];
        const { model } = built;
        const rendered = render(model, { ...built, ...pageOf(report, model) });
        return [{ plan, report, built, name: `${report.id}-${plan.id}`, rendered }];
      }),
  );
}

const pageOf = ({ id }: Report, { language, title }: BuiltReport['model']) => ({
  report: id,
  language,
  title,
});

/** A report's model; null where it speaks for a cycle in which the plan has no progress. */
function build(
  report: Report,
  plan: Plan,
  job: Pick<Job, 'workspace' | 'rollUp' | 'rollUps' | 'asOf' | 'schemas'>,
): BuiltReport | null {
  const { workspace, rollUp, rollUps, asOf, schemas } = job;
  const rolled = rollUp?.plans.get(plan.id) ?? null;
  const kind = workspace.kinds.find(({ id }) => id === plan.kind);
  const schema = schemas.get(kind?.schema ?? '');
  const outline = schema && !report.needsCycle ? outlineOf(schema) : [];
  const source = { workspace, plan, outline, asOf };
  if (!report.needsCycle) return report.build({ ...source, rollUp, rolled });
  return rollUp && rolled ? report.build({ ...source, rollUp, rollUps, rolled }) : null;
}

type Write = (packet: Packet | null, file: string, content: string | Uint8Array) => void;

function writeTexts(packet: Packet, formats: readonly Format[], write: Write): void {
  const { name, rendered, built, plan } = packet;
  if (formats.includes('md')) {
    write(packet, `${name}.md`, rendered.markdown);
    for (const [id, svg] of rendered.pictures) write(packet, figurePath(plan.id, id), svg);
  }
  if (formats.includes('html')) write(packet, `${name}.html`, rendered.html);
  if (formats.includes('json'))
    write(packet, `${name}.json`, `${JSON.stringify(built.model, null, 2)}\n`);
}

/** Prints every packet through one browser; gives its name and version. */
async function printAll(
  context: Context,
  { root, workspace, asOf, pages, options }: Job,
  packets: readonly Packet[],
  write: Write,
): Promise<string> {
  const printer: Printer = await context.openPrinter({
    ...(options.browser === undefined ? {} : { path: resolve(context.cwd, options.browser) }),
    configured: workspace.settings.browser,
    workspace: root,
    pages,
  });
  const bar = context.progressBar(packets.length);
  try {
    await Promise.all(
      packets.map(async (packet) => {
        const pdf = await printer.print(packet.rendered.html);
        write(packet, `${packet.name}.pdf`, normalizePdf(pdf, asOf));
        bar.step(packet.built.about);
      }),
    );
    return printer.version;
  } finally {
    bar.stop();
    await printer.close();
  }
}

const LABELS: Readonly<Record<Format, string>> = {
  pdf: 'PDF',
  html: 'web page',
  md: 'Markdown',
  json: 'JSON',
};

function renderIndex(render: Render, model: ReturnType<typeof indexOf>): string {
  const { report, language, title } = model;
  const running = { left: title, right: '' };
  return render(model, { report, language, title, figures: [], isDraft: false, running }).html;
}

/** Packets of a cycle with the documents beside them; without packets, the documents alone. */
function indexOf({ workspace, rollUp, asOf, formats }: Job, packets: readonly Packet[]) {
  const order = (['pdf', 'html', 'md', 'json'] as const).filter((format) =>
    formats.includes(format),
  );
  const linksOf = ({ name }: Packet) =>
    order.map((format) => ({ label: LABELS[format], href: `${name}.${format}` }));
  const indexed: IndexedPacket[] = [];
  const documents: ListedDocument[] = [];
  for (const packet of packets) {
    const { plan, built } = packet;
    const links = linksOf(packet);
    if (isPacket(built.model)) indexed.push({ plan, model: built.model, links });
    else documents.push({ ...built.listing, links });
  }
  if (rollUp && indexed.length > 0) return buildIndex(workspace, rollUp, indexed, documents);
  return buildDocumentsIndex(workspace, asOf, documents);
}

const isPacket = (model: ReportModel): model is SamModel => model.report === 'sam';
