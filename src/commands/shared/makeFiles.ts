import type { Context } from '../../model/context.ts';
import type { Printer } from '../../model/printer.ts';
import { figurePath } from '../../render/templates/helpers.ts';
import type { Packet } from './buildPackets.ts';
import type { Format } from './formats.ts';
import type { Before } from './leftFromBefore.ts';
import type { WrittenFile } from './manifest.ts';
import { renderPacket } from './renderPacket.ts';
import type { Rendered, Rendering } from './renderReport.ts';
import type { Job } from './writeReports.ts';

/** The files of a report after a run. */
export interface Made {
  readonly packet: Packet;
  readonly files: readonly WrittenFile[];
  /** Whether any of them was made anew. */
  readonly isNew: boolean;
  /** Files that somebody had changed, and that are again as they were. */
  readonly restored: readonly string[];
}

/** What is still to be made of one report. */
interface Task {
  readonly packet: Packet;
  readonly kept: readonly WrittenFile[];
  readonly formats: readonly Format[];
  /** Files that somebody changed. */
  readonly changed: readonly string[];
}

/** Makes what is missing, outdated or changed by somebody, and leaves the rest as it is. */
export async function makeFiles(
  context: Context,
  job: Job,
  folder: string,
  {
    packets,
    rendering,
    before,
  }: { packets: readonly Packet[]; rendering: Rendering; before: Before },
): Promise<Made[]> {
  const ready = packets.length > 0 ? await job.printing?.ready() : undefined;
  const tasks = packets.map((packet) => taskOf(packet, job, before, ready?.browser ?? null));
  const printer = ready?.printer ?? null;
  const files = await workOff(context, job, folder, { tasks, rendering, printer });
  return tasks.map(({ packet, formats, changed }) => ({
    packet,
    files: files.get(packet) ?? [],
    isNew: formats.length > 0,
    restored: changed,
  }));
}

function taskOf(packet: Packet, job: Job, before: Before, browser: string | null): Task {
  const known = job.options.force ? [] : before.made(packet);
  const isWhole = (format: Format): boolean => {
    const files = known.filter((each) => each.format === format);
    return (
      files.some(({ file }) => file === `${packet.name}.${format}`) &&
      files.every((each) => each.state === 'same') &&
      (format !== 'pdf' || files.every((each) => each.browser === browser))
    );
  };
  const formats = job.formats.filter((format) => !isWhole(format));
  const kept = known.filter(({ format, state }) => !formats.includes(format) && state === 'same');
  const changed = known.filter(
    ({ format, state }) => formats.includes(format) && state === 'changed',
  );
  return {
    packet,
    kept: kept.map(({ state: _, ...file }) => file),
    formats,
    changed: changed.map(({ file }) => file),
  };
}

interface Work {
  readonly tasks: readonly Task[];
  readonly rendering: Rendering;
  readonly printer: Printer | null;
}

/**
 * Reports held besides those that are printed: some are being finished, and the browser always finds
 * the next one rendered.
 */
const AHEAD = 4;

/** Renders while others are printed, and never holds more pages than are printed at once and a few. */
async function workOff(
  context: Context,
  job: Job,
  folder: string,
  { tasks, rendering, printer }: Work,
): Promise<Map<Packet, WrittenFile[]>> {
  const done = new Map<Packet, WrittenFile[]>();
  for (const { packet, kept } of tasks) done.set(packet, [...kept]);
  const open = tasks.filter(({ formats }) => formats.length > 0);
  const bar = context.progressBar(open.length);
  // Whoever fails ends the queue for all: nothing is begun that nobody waits for.
  const queue = each(open);
  const worker = async (): Promise<void> => {
    for (const { packet, formats } of queue) {
      const write = writing(context, folder, done.get(packet) ?? []);
      const rendered = renderPacket(rendering, packet);
      writeTexts(packet, rendered, formats, write);
      if (printer !== null && formats.includes('pdf')) {
        const pdf = await printer.print(rendered.html);
        write({ file: `${packet.name}.pdf`, format: 'pdf', content: pdf }, printer.version);
      }
      bar.step(packet.built.about);
    }
  };
  try {
    await Promise.all(Array.from({ length: printer === null ? 1 : job.pages + AHEAD }, worker));
  } finally {
    bar.stop();
  }
  return done;
}

function* each<T>(list: readonly T[]): Generator<T> {
  yield* list;
}

interface Content {
  readonly file: string;
  readonly format: Format;
  readonly content: string | Uint8Array;
}

type Write = (content: Content, browser?: string) => void;

const writing =
  (context: Context, folder: string, list: WrittenFile[]): Write =>
  ({ file, format, content }, browser) => {
    context.files.write(folder, file, content);
    list.push({ file, format, sha256: context.hash(content), browser: browser ?? null });
  };

function writeTexts(
  { name, built }: Packet,
  { markdown, html, pictures }: Rendered,
  formats: readonly Format[],
  write: Write,
): void {
  if (formats.includes('md')) {
    write({ file: `${name}.md`, format: 'md', content: markdown });
    for (const [id, content] of pictures) {
      write({ file: figurePath(name, id), format: 'md', content });
    }
  }
  if (formats.includes('html')) write({ file: `${name}.html`, format: 'html', content: html });
  if (formats.includes('json')) {
    const content = `${JSON.stringify(built.model, null, 2)}\n`;
    write({ file: `${name}.json`, format: 'json', content });
  }
}
