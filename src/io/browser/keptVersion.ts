import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '../writeWhole.ts';
import type { BrowserExecutable } from './browserExecutable.ts';

/** Beside a browser that was unpacked; the folder's name has the version of the package. */
const FILE = 'version.txt';
const VERSION = /^[\w .-]{1,60}\/\d[\d.]{1,40}$/;

/**
 * Gives what a browser called itself when it was first started, and so starts none; empty where that
 * is not known. Only a browser that we unpacked stays what it is: others are replaced in their place.
 */
export async function keptVersion({ origin, path }: BrowserExecutable): Promise<string> {
  if (origin !== 'shipped') return '';
  const text = await readFile(join(dirname(path), FILE), 'utf8').catch(() => '');
  return VERSION.test(text) ? text : '';
}

/** Keeps what a started browser calls itself, where it can be kept. */
export async function keepVersion(executable: BrowserExecutable, version: string): Promise<void> {
  const { origin, path } = executable;
  if (origin !== 'shipped' || !VERSION.test(version)) return;
  if ((await keptVersion(executable)) === version) return;
  try {
    writeWhole(join(dirname(path), FILE), version);
  } catch {
    // A cache that cannot be written still serves: the browser is asked each time.
  }
}
