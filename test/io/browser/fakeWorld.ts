import type { BrowserWorld, PathState } from '../../../src/io/browser/browserWorld.ts';

/** What a fake machine has; every path named in `programs` is a program. */
export interface FakeMachine extends Partial<Omit<BrowserWorld, 'look' | 'cached'>> {
  programs?: string[];
  folders?: string[];
  files?: string[];
  /** Paths in puppeteer's cache. */
  cache?: string[];
  links?: Record<string, string>;
}

/** A machine that exists only here: nothing of the real one shows through. */
export function fakeWorld(machine: FakeMachine = {}): BrowserWorld {
  const { programs = [], folders = [], files = [], cache = [], links = {}, ...rest } = machine;
  const look = (path: string): PathState => {
    if (programs.includes(path) || cache.includes(path)) return 'program';
    if (folders.includes(path)) return 'folder';
    return files.includes(path) ? 'file' : 'nothing';
  };
  return {
    env: {},
    platform: 'linux',
    arch: 'x64',
    home: '/home/ada',
    cwd: '/home/ada/plans',
    look: async (path) => look(path),
    realpath: async (path) => links[path] ?? path,
    shipped: async () => undefined,
    cached: async () => cache,
    ...rest,
  };
}
