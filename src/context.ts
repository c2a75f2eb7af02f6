import { relative } from 'node:path';
import { buildName, packageAssets } from './io/assets.ts';
import { terminalAsk } from './io/ask.ts';
import { diskFiles } from './io/files.ts';
import { tellingFiles } from './io/tellingFiles.ts';
import { type ColorWish, outputOf, progressBar } from './io/terminal.ts';
import type { Context } from './model/context.ts';
import { once } from './model/once.ts';

/** Flags that every command shares. */
export interface SharedFlags {
  readonly cwd: string;
  readonly color: ColorWish['flag'];
  readonly quiet: boolean;
  readonly verbose?: boolean;
}

/** The real world, made once. Heavy parts of it are loaded when they are used. */
export function realContext({ cwd, color, quiet, verbose }: SharedFlags): Context {
  const { env } = process;
  const wish: ColorWish = { flag: color, env };
  const assets = packageAssets();
  const onInterrupt = interrupts();
  const err = outputOf(process.stderr, wish);
  const note = (text: string): void => {
    if (!quiet) err.write(text);
  };
  return {
    cwd,
    today: localDay(new Date()),
    version: (JSON.parse(assets.text('package.json')) as { version: string }).version,
    build: buildName,
    shown: (path) => {
      const here = relative(process.cwd(), path);
      return here === '' || here.startsWith('..') ? path : here;
    },
    env,
    out: outputOf(process.stdout, wish),
    err,
    note,
    files: verbose ? tellingFiles(diskFiles, err.write) : diskFiles,
    assets,
    revision: async (root) => {
      const { readRevision } = await import('./io/git.ts');
      return readRevision(root);
    },
    history: async (root, after) => {
      const { readHistory } = await import('./io/readHistory.ts');
      return readHistory(root, 'plans', after);
    },
    fingerprint: async (root) => {
      const { workspaceFingerprint } = await import('./io/workspaceFingerprint.ts');
      return workspaceFingerprint(root);
    },
    openRepository: async (folder) => {
      const { openRepository } = await import('./io/openRepository.ts');
      return openRepository(folder);
    },
    mergeFiles: async (folder, sides, markerSize) => {
      const { mergeFiles } = await import('./io/mergeFiles.ts');
      return mergeFiles(folder, sides, markerSize);
    },
    readWorkbook: async (bytes, name) => {
      const { readWorkbook } = await import('./io/readWorkbook.ts');
      return readWorkbook(bytes, name);
    },
    writeWorkbook: async (workbook) => {
      const { writeWorkbook } = await import('./io/writeWorkbook.ts');
      return writeWorkbook(workbook);
    },
    ...aloneLater({ note, onInterrupt }),
    readInput: async () => {
      const { readInput } = await import('./io/readInput.ts');
      return readInput(process.stdin);
    },
    readInputBytes: async () => {
      const { readInputBytes } = await import('./io/readInput.ts');
      return readInputBytes(process.stdin);
    },
    watch: watchUntilInterrupt,
    serve: async (siteWish) => {
      const { serveSite } = await import('./io/site/serveSite.ts');
      return serveSite(siteWish);
    },
    openPrinter: async (printerWish) => {
      const { openBrowserPrinter } = await import('./io/openBrowserPrinter.ts');
      return openBrowserPrinter(printerWish, onInterrupt);
    },
    machine: async (machineWish) => {
      const { lookAtMachine } = await import('./io/machine/lookAtMachine.ts');
      return lookAtMachine(machineWish, onInterrupt);
    },
    progressBar: (total) => progressBar(process.stderr, total, quiet),
    ask: terminalAsk(),
    hash: (content) =>
      process.getBuiltinModule('node:crypto').createHash('sha256').update(content).digest('hex'),
    onInterrupt,
  };
}

/** Taking turns is loaded with the first file that is written: most runs write none. */
function aloneLater(
  world: Pick<Context, 'note' | 'onInterrupt'>,
): Pick<Context, 'alone' | 'aloneIn'> {
  const loaded = once(() =>
    import('./io/writeAlone.ts').then(({ writeAlone }) => writeAlone(world)),
  );
  return {
    alone: async (root, work) => (await loaded()).alone(root, work),
    aloneIn: async (folder, work) => (await loaded()).aloneIn(folder, work),
  };
}

/** Watching ends by Ctrl-C, and the command with it: nothing is left to be killed. */
async function* watchUntilInterrupt(
  root: string,
  also: readonly string[] = [],
): AsyncGenerator<void> {
  const { watchWorkspace } = await import('./io/watchWorkspace.ts');
  const ended = new AbortController();
  const end = () => ended.abort();
  process.once('SIGINT', end);
  try {
    yield* watchWorkspace(root, ended.signal, also);
  } finally {
    process.off('SIGINT', end);
  }
}

/** The day it is where the person sits. */
function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Runs what was registered when somebody presses Ctrl-C, then lets the signal end the process. */
function interrupts(): Context['onInterrupt'] {
  const cleanUps = new Set<() => void>();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const listen = (signal: NodeJS.Signals) => {
    for (const each of signals) process.off(each, listen);
    for (const cleanUp of cleanUps) cleanUp();
    process.kill(process.pid, signal);
  };
  return (cleanUp) => {
    if (cleanUps.size === 0) for (const signal of signals) process.on(signal, listen);
    cleanUps.add(cleanUp);
    return () => {
      cleanUps.delete(cleanUp);
      if (cleanUps.size === 0) for (const signal of signals) process.off(signal, listen);
    };
  };
}
