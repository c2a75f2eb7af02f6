import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CommandError } from '../model/commandError.ts';

/** Where a path of a folder leads once links are followed; null when nowhere, or out of the folder. */
export function realPathInside(root: string, path: string): string | null {
  const real = realPath(join(root, path));
  return real !== null && isBelow(root, real) ? real : null;
}

/**
 * Throws a `CommandError` where writing to a path of a folder would follow a link out of it: whoever
 * sends a pull request could make one, and so have anybody's files written over.
 */
export function mustStayInside(root: string, path: string): void {
  const target = resolve(join(root, path));
  let existing = target;
  while (realPath(existing) === null && existing !== dirname(existing))
    existing = dirname(existing);
  const real = realPath(existing);
  // Where the folder itself is yet to be made, no link can stand in it.
  if (real === null || realPath(root) === null || isBelow(root, real)) return;
  throw new CommandError(`Cannot write ${target}: a link leads out of ${root}.`, {
    exitCode: 3,
    hint: `${existing} leads to ${real}. Remove the link, or name another place.`,
  });
}

function isBelow(root: string, real: string): boolean {
  const inside = relative(realpathSync(root), real);
  return !isAbsolute(inside) && inside.split(sep)[0] !== '..';
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
