import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';
import type { BrowserExecutable, Environment } from './browserExecutable.ts';
import { pipeTransport } from './pipeTransport.ts';
import { removeFolder } from './removeFolder.ts';

/** How a browser's process ended. */
export interface BrowserEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Set when it could not be started at all. */
  error?: NodeJS.ErrnoException;
  /** The end of what it said on standard error. */
  said: string;
}

/** A started browser with a profile folder of its own. */
export interface BrowserProcess {
  readonly pid: number | undefined;
  readonly profile: string;
  readonly transport: ConnectionTransport;
  readonly ended: Promise<BrowserEnd>;
  /** Kills it with all its helpers and removes the profile, at once: for signal handlers. */
  killNow(): void;
  /** The same, and waits until it has ended. */
  kill(): Promise<void>;
}

/**
 * Starts a browser with a profile folder of its own, which goes into its arguments. What prevents
 * the start is mostly told by `ended`, and thrown in the rare cases when the system knows at once.
 */
export function startBrowser(
  executable: BrowserExecutable,
  argumentsFor: (profile: string) => string[],
): BrowserProcess {
  const profile = mkdtempSync(join(tmpdir(), 'pip-plans-'));
  const child = spawnBrowser(executable, argumentsFor(profile), profile);
  const killNow = () => {
    process.off('exit', killNow);
    killGroup(child);
    // A helper that got away must not hold our own process by the pipes.
    for (const stream of child.stdio) stream?.destroy();
    removeFolder(profile);
  };
  process.once('exit', killNow);
  const ended = endOf(child);
  return {
    pid: child.pid,
    profile,
    transport: pipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable),
    ended,
    killNow,
    kill: async () => {
      killGroup(child);
      await ended;
      killNow();
    },
  };
}

function spawnBrowser(executable: BrowserExecutable, args: string[], profile: string) {
  try {
    return spawn(executable.path, args, {
      // Its own process group, so that one signal reaches all helpers, and Ctrl-C only us.
      detached: process.platform !== 'win32',
      env: { ...executable.env, ...temporaryFiles(profile) },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
  } catch (error) {
    removeFolder(profile);
    throw error;
  }
}

/** A killed Chrome leaves its files there; macOS allows no paths that long for its socket. */
function temporaryFiles(profile: string): Environment {
  return process.platform === 'linux' ? { TMPDIR: profile } : {};
}

function endOf(child: ChildProcess): Promise<BrowserEnd> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-8_000);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error, said }));
    child.once('close', (code, signal) => resolve({ code, signal, said }));
    child.once('exit', (code, signal) => {
      // Helpers that outlive a killed browser would hold the pipes open, so that it never closes.
      if (process.platform !== 'win32') signalGroup(child);
      setTimeout(() => resolve({ code, signal, said }), 1_000).unref();
    });
  });
}

function killGroup(child: ChildProcess): void {
  // Once it has ended its number may belong to somebody else.
  if (child.exitCode === null && child.signalCode === null) signalGroup(child);
}

function signalGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], {
      stdio: 'ignore',
      windowsHide: true,
    });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has ended by itself.
  }
}
