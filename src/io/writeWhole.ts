import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { cannotWrite } from './cannotWrite.ts';
import { holdInterrupts } from './holdInterrupts.ts';
import { removeUnfinished, unfinishedIn } from './unfinished.ts';

/** Folders that were tidied up by this process. */
const tidied = new Set<string>();

/** Writes a file whole or not at all, folders included. Throws a `CommandError` that says why not. */
export function writeWhole(target: string, content: string | Uint8Array): void {
  holdInterrupts();
  try {
    mkdirSync(dirname(target), { recursive: true });
    const stat = statSync(target, { throwIfNoEntry: false });
    // A device or pipe is written to: a file in its place would take it away from everybody.
    if (stat && !stat.isFile()) writeFileSync(target, content);
    else replace(stat ? realpathSync(target) : target, content, stat);
  } catch (error) {
    throw cannotWrite(target, error);
  }
}

function replace(target: string, content: string | Uint8Array, before: Stats | undefined): void {
  // Put in its place, a new file would get around the protection of the old one.
  if (before) accessSync(target, constants.W_OK);
  const folder = dirname(target);
  if (!tidied.has(folder)) removeUnfinished(folder);
  tidied.add(folder);
  const waiting = unfinishedIn(folder);
  try {
    writeFileSync(waiting, content, { flag: 'wx', ...(before ? { mode: before.mode } : {}) });
    if (before) protectAs(waiting, before);
    renameSync(waiting, target);
  } catch (error) {
    rmSync(waiting, { force: true });
    throw error;
  }
}

/** Gives a file the owner and the rights of another, as far as this system and this person can. */
function protectAs(path: string, { uid, gid, mode }: Stats): void {
  for (const protect of [() => chownSync(path, uid, gid), () => chmodSync(path, mode)]) {
    try {
      protect();
    } catch {
      // It was made with no more rights than that.
    }
  }
}
