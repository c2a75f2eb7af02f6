import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installMdToPdf, mdToPdfRuns } from './mdToPdf.ts';
import { type Measured, measureRuns, type Run } from './measureRun.ts';
import { bareCalls, bareLoop, type BarePrinting, peerBrowser } from './printPeers.ts';

const OUT = 'out';
/** Where others find the pages and the Markdown with its pictures, and write beside it. */
const COPY = 'copy';
/** Others take long, and nothing hangs on a tenth of what they take. */
const PEER_ROUNDS = 3;
/** Pages at once, as pip prints of itself. */
export const PAGES = 2;

/** What printing a workspace's packets took, each the median of some rounds. */
export interface Printed {
  readonly pip: Measured;
  readonly loop: Measured;
  /** Milliseconds for all packets at the rate that pip has from its first PDF to its last. */
  readonly steady: number;
  /** Milliseconds that the browser's own print calls take for the same pages. */
  readonly calls: number;
  /** Null where md-to-pdf could not be installed. */
  readonly peer: Readonly<Record<'command' | 'each' | 'library', Measured>> | null;
  /** Why md-to-pdf was left out. */
  readonly reason: string | null;
}

/** A run that makes every packet of a workspace, or another report, again. */
export const reportRun = (root: string, cwd: string, ...words: readonly string[]): Run => ({
  args: [
    join(root, 'bin/pip.js'),
    ...['report', ...words, '--cycle', 'winter', '--as-of', '2027-02-02'],
    ...['--force', '--quiet', '--out', OUT],
  ],
  cwd,
});

/** Files of a kind among those that were made last. */
export const madeFiles = (cwd: string, ending: string, folder = OUT): string[] => {
  const names = readdirSync(join(cwd, folder)).filter((name) => name.endsWith(ending));
  return names.filter((name) => !name.startsWith('index')).map((name) => join(cwd, folder, name));
};

/** Prints the packets of a workspace by pip, by a bare loop and by md-to-pdf, in turn. */
export async function printRuns(root: string, cwd: string, times: number): Promise<Printed> {
  const pip = reportRun(root, cwd);
  measureRuns({ pip }, 1);
  const browser = await peerBrowser(cwd);
  copyOf(cwd);
  const files = madeFiles(cwd, '.html', COPY);
  const bare: BarePrinting = { root, browser, cwd, pages: PAGES, files };
  const installed = installMdToPdf(join(root, 'coverage/bench/md-to-pdf'));
  const others: Record<string, Run> =
    'folder' in installed
      ? { ...mdToPdfRuns(installed.folder, browser, markdownIn(cwd), join(cwd, COPY)) }
      : {};
  const rounds = Array.from({ length: times }, (_, round) => {
    const calls = bareCalls(bare);
    const loop = measureRuns<string>({ loop: bareLoop(bare) }, 1);
    // As for a new meeting, into a folder that is not there yet.
    rmSync(join(cwd, OUT), { recursive: true });
    const measured = measureRuns<string>({ pip }, 1);
    const steady = steadyTime(cwd);
    const beside = round < PEER_ROUNDS ? measureRuns(others, 1) : {};
    return { calls, steady, measured: { ...loop, ...measured, ...beside } };
  });
  const all = (name: string): Measured => {
    const each = (of: keyof Measured) =>
      median(rounds.flatMap(({ measured }) => measured[name]?.[of] ?? []));
    return { wall: each('wall'), cpu: each('cpu'), peak: each('peak') };
  };
  return {
    ...{ pip: all('pip'), loop: all('loop') },
    steady: median(rounds.map(({ steady }) => steady)),
    calls: median(rounds.map(({ calls }) => calls)),
    peer:
      'folder' in installed
        ? { command: all('command'), each: all('each'), library: all('library') }
        : null,
    reason: 'reason' in installed ? installed.reason : null,
  };
}

function copyOf(cwd: string): void {
  cpSync(join(cwd, OUT), join(cwd, COPY), {
    recursive: true,
    filter: (path) => !/\.(?:pdf|json)$/.test(path),
  });
}

function markdownIn(cwd: string): string[] {
  return readdirSync(join(cwd, COPY)).filter((name) => name.endsWith('.md'));
}

/** Milliseconds for all PDF files at the rate between the first and the last that were written. */
function steadyTime(cwd: string): number {
  const files = madeFiles(cwd, '.pdf');
  const written = files.map((file) => statSync(file).mtimeMs).sort((a, b) => a - b);
  const span = (written.at(-1) ?? 0) - (written[0] ?? 0);
  return (span * written.length) / (written.length - 1);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
