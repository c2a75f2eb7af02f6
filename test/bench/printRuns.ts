import { cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installMdToPdf, mdToPdfRuns } from './mdToPdf.ts';
import { type Measured, measureRuns, type Run } from './measureRun.ts';
import { bareCalls, bareLoop, type BarePrinting, peerBrowser } from './printPeers.ts';

const OUT = 'out';
/** Where others find the Markdown with its pictures, and write beside it. */
const COPY = 'copy';
/** Pages at once, as pip prints of itself. */
const PAGES = 2;

/** What printing a workspace's packets took, each the median of some rounds. */
export interface Printed {
  readonly pip: Measured;
  readonly loop: Measured;
  /** Milliseconds for all packets at the rate that pip has from its first PDF to its last. */
  readonly steady: number;
  /** Milliseconds that the browser's own print calls take for the same pages. */
  readonly calls: number;
  /** Null where md-to-pdf could not be installed. */
  readonly peer: { readonly command: Measured; readonly library: Measured } | null;
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
export const madeFiles = (cwd: string, ending: string): string[] => {
  const names = readdirSync(join(cwd, OUT)).filter((name) => name.endsWith(ending));
  return names.filter((name) => !name.startsWith('index')).map((name) => join(cwd, OUT, name));
};

/** Prints the packets of a workspace by pip, by a bare loop and by md-to-pdf, in turn. */
export async function printRuns(root: string, cwd: string, times: number): Promise<Printed> {
  const pip = reportRun(root, cwd);
  measureRuns({ pip }, 1);
  const browser = await peerBrowser(cwd);
  const bare: BarePrinting = { root, browser, cwd, pages: PAGES, files: madeFiles(cwd, '.html') };
  const installed = installMdToPdf(join(root, 'coverage/bench/md-to-pdf'));
  const others: Record<string, Run> =
    'folder' in installed
      ? { ...mdToPdfRuns(installed.folder, browser, markdownIn(cwd), join(cwd, COPY)) }
      : {};
  const rounds = Array.from({ length: times }, () => {
    const calls = bareCalls(bare);
    const measured = measureRuns<string>({ loop: bareLoop(bare), pip }, 1);
    const steady = steadyTime(cwd);
    return { calls, steady, measured: { ...measured, ...measureRuns(others, 1) } };
  });
  const all = (name: string): Measured => {
    const each = (of: keyof Measured) =>
      median(rounds.map(({ measured }) => measured[name]?.[of] ?? NaN));
    return { wall: each('wall'), cpu: each('cpu'), peak: each('peak') };
  };
  return {
    ...{ pip: all('pip'), loop: all('loop') },
    steady: median(rounds.map(({ steady }) => steady)),
    calls: median(rounds.map(({ calls }) => calls)),
    peer: 'folder' in installed ? { command: all('command'), library: all('library') } : null,
    reason: 'reason' in installed ? installed.reason : null,
  };
}

function markdownIn(cwd: string): string[] {
  cpSync(join(cwd, OUT), join(cwd, COPY), {
    recursive: true,
    filter: (path) => !/\.(?:pdf|html|json)$/.test(path),
  });
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
