import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cannotWrite } from './cannotWrite.ts';
import { holdInterrupts } from './holdInterrupts.ts';
import { removeUnfinished, unfinishedIn } from './unfinished.ts';

/**
 * Writes texts to a folder, by the names of their files: all are there under other names before the
 * first gets its own, so that a full disk leaves what was there before. Throws a `CommandError`.
 */
export function writeTogether(folder: string, contents: ReadonlyMap<string, string>): void {
  const staged = [...contents].map(([name, text]) => {
    return { text, target: join(folder, name), waiting: unfinishedIn(folder) };
  });
  let at = folder;
  holdInterrupts();
  try {
    mkdirSync(folder, { recursive: true });
    removeUnfinished(folder);
    for (const { text, target, waiting } of staged) {
      at = target;
      if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) throw isFolder();
      writeFileSync(waiting, text);
    }
    for (const { target, waiting } of staged) renameSync(waiting, target);
  } catch (error) {
    for (const { waiting } of staged) rmSync(waiting, { force: true });
    throw cannotWrite(at, error);
  }
}

const isFolder = (): Error => Object.assign(new Error('a folder'), { code: 'EISDIR' });
