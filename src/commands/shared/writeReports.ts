import { resolve } from 'node:path';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { Printer } from '../../model/printer.ts';
import type { SamModel } from '../../model/report.ts';
import type { RollUp } from '../../model/rollup.ts';
import type { Plan, Workspace } from '../../model/workspace.ts';
import { normalizePdf } from '../../render/normalizePdf.ts';
import { figurePath } from '../../render/renderMarkdown.ts';
import { buildIndex, type IndexedPacket } from '../../reports/buildIndex.ts';
import { figuresOf } from '../../reports/figuresOf.ts';
import type { Report } from '../../reports/index.ts';
import { neededFiles } from './choosePlans.ts';
import { buildManifest, type ManifestEntry } from './manifest.ts';
import { prepareRendering, type Rendered } from './renderReport.ts';

export const FORMATS = ['md', 'html', 'pdf', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface Job {
  readonly root: string;
  readonly workspace: Workspace;
  readonly rollUp: RollUp;
  readonly plans: readonly Plan[];
  readonly reports: readonly Report[];
  readonly formats: readonly Format[];
  readonly options: {
    readonly out?: string;
    readonly concurrency?: string;
    readonly browser?: string;
  };
}

/** A report that is rendered and waits to be written. */
interface Packet {
  readonly plan: Plan;
  readonly model: SamModel;
  readonly name: string;
  readonly rendered: Rendered;
}

/** Renders and writes every report, then the page that leads to them and the manifest. */
export async function writeReports(context: Context, job: Job): Promise<void> {
  const { root, workspace, rollUp, options, formats } = job;
  const year = workspace.settings.school_year;
  const out = options.out ?? `reports/${year}/${rollUp.cycle.id}`;
  const folder = resolve(options.out === undefined ? root : context.cwd, out);
  context.files.checkWritable(folder);
  const packets = renderAll(context, job);
  const written: ManifestEntry[] = [];
  const write = (packet: Packet | null, file: string, content: string | Uint8Array): void => {
    context.files.write(folder, file, content);
    const sources = packet ? [...neededFiles(workspace, [packet.plan])] : [];
    written.push({ file, plan: packet?.plan.id ?? null, sources, sha256: context.hash(content) });
  };
  for (const packet of packets) writeTexts(packet, formats, write);
  const browser = formats.includes('pdf') ? await printAll(context, job, packets, write) : null;
  writeIndex(context, job, packets, write);
  const manifest = await buildManifest(context, job, written, browser);
  context.files.write(folder, 'manifest.json', manifest);
  context.out.write(`${context.shown(resolve(folder, 'index.html'))}\n`);
  const count = `${packets.length} ${packets.length === 1 ? 'packet' : 'packets'}`;
  context.note(`${count} written to ${context.shown(folder)} as ${formats.join(', ')}\n`);
}

function renderAll(context: Context, { root, workspace, rollUp, plans, reports }: Job): Packet[] {
  const render = prepareRendering(context, root, workspace.settings);
  return reports.flatMap((report) =>
    plans.flatMap((plan) => {
      const rolled = rollUp.plans.get(plan.id);
      if (!rolled || !report.kinds.includes(plan.kind)) return [];
      const model = report.build(workspace, plan, rollUp, rolled);
      const rendered = render(model, {
        report: report.id,
        language: model.language,
        title: model.title,
        figures: figuresOf(model),
        isDraft: model.plan.isDraft,
        running: {
          left: `${model.school.name} · ${model.cycle.name} ${model.plan.term} · as of ${model.asOf.long}`,
          right: 'Internal · ',
        },
      });
      return [{ plan, model, name: `${report.id}-${plan.id}`, rendered }];
    }),
  );
}

type Write = (packet: Packet | null, file: string, content: string | Uint8Array) => void;

function writeTexts(packet: Packet, formats: readonly Format[], write: Write): void {
  const { name, rendered, model, plan } = packet;
  if (formats.includes('md')) {
    write(packet, `${name}.md`, rendered.markdown);
    for (const [id, svg] of rendered.pictures) write(packet, figurePath(plan.id, id), svg);
  }
  if (formats.includes('html')) write(packet, `${name}.html`, rendered.html);
  if (formats.includes('json'))
    write(packet, `${name}.json`, `${JSON.stringify(model, null, 2)}\n`);
}

/** Prints every packet through one browser; gives its name and version. */
async function printAll(
  context: Context,
  { root, workspace, rollUp, options }: Job,
  packets: readonly Packet[],
  write: Write,
): Promise<string> {
  const pages = Number(options.concurrency ?? 2);
  if (!Number.isInteger(pages) || pages < 1) {
    throw new CommandError(`--concurrency ${options.concurrency} is not a number of pages.`);
  }
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
        write(packet, `${packet.name}.pdf`, normalizePdf(pdf, rollUp.asOf));
        bar.step(packet.model.school.name);
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

function writeIndex(
  context: Context,
  { root, workspace, rollUp, formats }: Job,
  packets: readonly Packet[],
  write: Write,
): void {
  const order = (['pdf', 'html', 'md', 'json'] as const).filter((format) =>
    formats.includes(format),
  );
  const entries: IndexedPacket[] = packets.map(({ plan, model, name }) => ({
    plan,
    model,
    links: order.map((format) => ({ label: LABELS[format], href: `${name}.${format}` })),
  }));
  const model = buildIndex(workspace, rollUp, entries);
  const render = prepareRendering(context, root, workspace.settings);
  const { html } = render(model, {
    report: 'index',
    language: model.language,
    title: model.title,
    figures: [],
    isDraft: false,
    running: { left: model.title, right: '' },
  });
  write(null, 'index.html', html);
}
