import { type Dirent, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isGone, newMark, readMark } from './processMark.ts';

const PREFIX = '.pip-unfinished-';

/**
 * The name of a file that waits in a folder until it is whole. It is as short for every file, is
 * taken for nothing else, and says whose it is.
 */
export const unfinishedIn = (folder: string): string => join(folder, `${PREFIX}${newMark()}`);

/** Takes away what processes left in a folder that were killed while they wrote. */
export function removeUnfinished(folder: string): void {
  for (const { name } of entriesOf(folder)) removeLeft(folder, name);
}

/** The same in a folder and all below it; no link is followed. */
export function removeUnfinishedBelow(folder: string): void {
  for (const entry of entriesOf(folder)) {
    if (entry.isDirectory()) removeUnfinishedBelow(join(folder, entry.name));
    else removeLeft(folder, entry.name);
  }
}

function removeLeft(folder: string, name: string): void {
  const owner = name.startsWith(PREFIX) ? readMark(name.slice(PREFIX.length)) : null;
  if (owner === null || !isGone(owner)) return;
  try {
    rmSync(join(folder, name), { force: true });
  } catch {
    // It does no harm where it lies, and whoever may remove it will.
  }
}

/** Of a folder that is missing or may not be read there is nothing to tidy up. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
