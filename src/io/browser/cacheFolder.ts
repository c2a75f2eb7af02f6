import { mkdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';

/**
 * Gives the folder for unpacked browsers in the person's cache, made if need be; undefined when
 * there is no home, nothing can be made there, or somebody else could have put a program there.
 */
export async function cacheFolder(cache?: string): Promise<string | undefined> {
  try {
    const folder = join(cache ?? (await personalCache()), 'browser');
    if (!isAbsolute(folder)) return undefined;
    await makeFolder(folder, 2);
    return (await isOurs(folder)) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes a folder, and so many above it when they are missing, but never a whole home. Not node's
 * own recursive way, which runs for ever where a folder exists and nothing can be made, as in /proc.
 */
async function makeFolder(folder: string, above: number): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || above === 0) throw error;
    await makeFolder(dirname(folder), above - 1);
    await makeFolder(folder, 0);
  }
}

/** The folder for what this program keeps for a person; fails where the person has no home. */
export async function personalCache(): Promise<string> {
  // Loaded late because it fails on import for a user without a home, as in some containers.
  const { default: envPaths } = await import('env-paths');
  return envPaths('pip-plans', { suffix: '' }).cache;
}

/** We start what lies there, and with `sudo` the home may still be that of the ordinary user. */
async function isOurs(folder: string): Promise<boolean> {
  const { uid, mode } = await stat(folder);
  const trusted = uid === 0 || uid === process.getuid?.();
  return trusted && (mode & 0o022) === 0;
}
