import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const DAY = 86_400_000;
const NAME = /^\.unpacking-(\d+)-/;

/** The beginning of the name of this process's folder while it unpacks. */
export function unpackingPrefix(): string {
  return `.unpacking-${process.pid}-`;
}

/** Removes what processes left that were killed while unpacking: dead ones, older than a day. */
export async function removeStale(root: string, now: number = Date.now()): Promise<void> {
  for (const name of await readdir(root)) {
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = join(root, name);
    const age = now - ((await stat(folder).catch(() => undefined))?.mtimeMs ?? now);
    // Another process may be removing it as well, so errors do not matter.
    if (age > DAY) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
