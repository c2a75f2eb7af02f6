import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { BrowserExecutable, Environment } from './browserExecutable.ts';
import { cachedBrowsers } from './cachedBrowsers.ts';
import { shippedBrowser } from './shippedBrowser.ts';

export type PathState = 'nothing' | 'folder' | 'file' | 'program';

/** What the search for a browser asks of the machine; tests hand in another one. */
export interface BrowserWorld {
  env: Environment;
  platform: NodeJS.Platform;
  arch: string;
  /** The person's home folder; empty when there is none. */
  home: string;
  cwd: string;
  look(path: string): Promise<PathState>;
  /** The path with all symbolic links followed. */
  realpath(path: string): Promise<string>;
  shipped(env: Environment): Promise<BrowserExecutable | undefined>;
  /** Programs in a cache folder of puppeteer, best first. */
  cached(folder: string): Promise<string[]>;
}

/** The machine we run on. */
export function browserWorld(): BrowserWorld {
  return {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    home: homeFolder(),
    cwd: process.cwd(),
    look,
    realpath,
    shipped: shippedBrowser,
    cached: cachedBrowsers,
  };
}

/** How paths are written on that machine. */
export function pathsOf(world: Pick<BrowserWorld, 'platform'>): path.PlatformPath {
  return world.platform === 'win32' ? path.win32 : path.posix;
}

async function look(file: string): Promise<PathState> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return 'folder';
    if (!found.isFile()) return 'file';
    await access(file, constants.X_OK);
    return 'program';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? 'file' : 'nothing';
  }
}

function homeFolder(): string {
  try {
    return homedir();
  } catch {
    // A user id without an entry in the password file and without HOME, as in some containers.
    return '';
  }
}
