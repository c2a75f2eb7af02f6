import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandError } from '../../model/commandError.ts';
import type { BrowserExecutable, Environment } from './browserExecutable.ts';
import { cacheFolder } from './cacheFolder.ts';
import { removeFolder } from './removeFolder.ts';
import { type ShippedPackage, shippedPackage } from './shippedPackage.ts';
import { unpackShipped } from './unpackShipped.ts';

/** Where a system keeps its libraries; they come before the ones that we bring. */
const SYSTEM_LIBRARIES = [
  '/usr/lib/x86_64-linux-gnu',
  '/lib/x86_64-linux-gnu',
  '/usr/lib64',
  '/lib64',
  '/usr/lib',
];

/**
 * Gives the browser of the npm package `@sparticuz/chromium`, unpacked once into the person's cache
 * folder; undefined when the package is not installed or does not run on this machine.
 */
export async function shippedBrowser(env: Environment): Promise<BrowserExecutable | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Built against the GNU C library: systems with another one (Alpine) lack its loader.
  if (!existsSync('/lib64/ld-linux-x86-64.so.2')) return undefined;
  const shipped = await shippedPackage();
  if (shipped === undefined) return undefined;
  const cache = await cacheFolder();
  const kept = cache && (await unpackShipped(shipped, cache).catch(unlessReadOnly));
  if (kept) return executableIn(kept, env);
  return inTemporaryFolder(shipped, env);
}

/** A cache that cannot be written (as in a sealed container) still serves when all is in it. */
function unlessReadOnly(error: CommandError): undefined {
  const { code } = error.cause as NodeJS.ErrnoException;
  if (!['EACCES', 'EPERM', 'EROFS'].includes(code ?? '')) throw error;
}

async function inTemporaryFolder(
  shipped: ShippedPackage,
  env: Environment,
): Promise<BrowserExecutable> {
  const temporary = await mkdtemp(join(tmpdir(), 'pip-plans-browser-'));
  // Closing the printer removes the folder; this is for runs that never get as far as printing.
  process.once('exit', () => removeFolder(temporary));
  try {
    return { ...executableIn(await unpackShipped(shipped, temporary), env), temporary };
  } catch (error) {
    removeFolder(temporary);
    throw error;
  }
}

/** Libraries and fonts are for the browser alone: they never enter our own environment. */
function executableIn(folder: string, env: Environment): BrowserExecutable {
  const libraries = [env['LD_LIBRARY_PATH'], ...SYSTEM_LIBRARIES, join(folder, 'al2023', 'lib')];
  return {
    path: join(folder, 'chromium'),
    env: {
      ...env,
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
    origin: 'shipped',
  };
}
