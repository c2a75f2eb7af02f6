import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A browser that a run of pip has started. */
export interface RunningBrowser {
  readonly pid: number;
  /** The folder that it keeps its files in. */
  readonly profile: string;
}

/** A run of pip in a process of its own, to be disturbed; knows Linux alone. */
export interface StoppableRun {
  /** Waits until there are so many PDF files in a folder; false where the run ended before. */
  untilPrinted(folder: string, count: number): Promise<boolean>;
  /** Waits for a browser that was not given out yet; null where the run ended before. */
  browser(): Promise<RunningBrowser | null>;
  signal(signal: NodeJS.Signals): void;
  /** The exit code or the signal by which it ended, and what it said on standard error. */
  readonly ended: Promise<{ code: number | NodeJS.Signals | null; said: string }>;
}

/** Starts pip by a shell command. */
export function startRun(command: string, args: readonly string[], cwd: string): StoppableRun {
  const child = spawn('sh', ['-c', `exec ${command} ${args.join(' ')}`], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<{ code: number | NodeJS.Signals | null; said: string }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code: signal ?? code, said }));
  });
  const given = new Set<number>();
  return {
    untilPrinted: async (folder, count) =>
      (await until(child, () => pdfsIn(folder).length >= count || null)) ?? false,
    browser: async () => {
      const found = await until(child, () => browserOf(child.pid ?? 0, given));
      if (found) given.add(found.pid);
      return found;
    },
    signal: (signal) => {
      child.kill(signal);
    },
    ended,
  };
}

export const pdfsIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : [];

async function until<T>(child: ChildProcess, look: () => T | null): Promise<T | null> {
  while (child.exitCode === null && child.signalCode === null) {
    const seen = look();
    if (seen !== null) return seen;
    await setTimeout(5);
  }
  return null;
}

function browserOf(parent: number, given: ReadonlySet<number>): RunningBrowser | null {
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const pid = Number(name);
    if (given.has(pid) || !textOf(`/proc/${pid}/status`).includes(`\nPPid:\t${parent}\n`)) continue;
    const profile = /--user-data-dir=([^\0]+)/.exec(textOf(`/proc/${pid}/cmdline`))?.[1];
    if (profile !== undefined) return { pid, profile };
  }
  return null;
}

/** Empty where the process has ended while we looked. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
