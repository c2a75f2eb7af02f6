import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Files, ResolvedPath } from '../model/context.ts';
import { MOST_BYTES } from '../model/importList.ts';
import { CONFIG_FILE } from '../model/workspace.ts';
import { cannotWrite } from './cannotWrite.ts';
import { mustStayInside, realPathInside } from './inside.ts';
import { readSources } from './sources.ts';
import { writeTogether } from './writeTogether.ts';
import { writeWhole } from './writeWhole.ts';

/** The disk. */
export const diskFiles: Files = {
  isFolder: (path) => statOf(path)?.isDirectory() ?? false,
  findWorkspace,
  readSources,
  resolve: resolveTyped,
  exists: (root, path) => {
    const real = realPathInside(root, path);
    return real !== null && isFile(real);
  },
  names: (root, folder) => {
    try {
      return readdirSync(realPathInside(root, folder) ?? '').sort();
    } catch {
      return [];
    }
  },
  read: (root, path) => {
    try {
      const real = realPathInside(root, path);
      // A pipe that nobody writes to would be waited for.
      return real !== null && isFile(real) ? readMost(real) : null;
    } catch {
      return null;
    }
  },
  write: (root, path, content) => {
    mustStayInside(root, path);
    mustBeOrdinary(join(root, path));
    writeWhole(join(root, path), content);
  },
  writeNamed: (path, content) => {
    mustStayAtHome(path);
    writeWhole(path, content);
  },
  writeTogether: (folder, contents) => {
    mustStayAtHome(folder);
    writeTogether(folder, contents);
  },
  remove: (root, path) => rmSync(join(root, path), { force: true }),
  checkWritable,
};

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function findWorkspace(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (isFile(join(folder, CONFIG_FILE))) return folder;
    if (folder === dirname(folder)) return null;
  }
}

/** A file, or of one that is too long for everybody as much as shows that it is: a byte too many. */
function readMost(path: string): Buffer {
  if (statSync(path).size <= MOST_BYTES) return readFileSync(path);
  const opened = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(MOST_BYTES + 1);
    return bytes.subarray(0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}

/** What there cannot be, which the system tells by errors of their own: files below a file, too long names, links in a circle. */
const NOTHING_THERE = ['ENOTDIR', 'ENAMETOOLONG', 'ELOOP'];

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (NOTHING_THERE.includes(code)) return undefined;
    throw error;
  }
}

function resolveTyped(root: string, typed: string): ResolvedPath {
  const stat = statOf(typed);
  if (!stat) return { state: 'missing' };
  const path = relative(realpathSync(root), realpathSync(typed)).split(sep).join('/');
  if (path.startsWith('..')) return { state: 'outside' };
  return { state: stat.isDirectory() ? 'folder' : 'file', path };
}

/** In a workspace there are files alone; a pipe that nobody reads would be waited for. */
function mustBeOrdinary(path: string): void {
  const stat = statOf(path);
  if (!stat || stat.isFile() || stat.isDirectory()) return;
  throw cannotWrite(path, new Error('it is not an ordinary file'));
}

/** What somebody named in a workspace is meant there, whatever link a pull request brought along. */
function mustStayAtHome(path: string): void {
  const root = findWorkspace(dirname(path));
  if (root !== null) mustStayInside(root, relative(root, path));
}

/** Looks at the nearest folder that exists: what is missing below it can be made if it is writable. */
function checkWritable(folder: string, root?: string): void {
  if (root === undefined) mustStayAtHome(folder);
  else mustStayInside(root, relative(root, folder));
  try {
    let existing = resolve(folder);
    while (!statSync(existing, { throwIfNoEntry: false })) existing = dirname(existing);
    if (!statSync(existing).isDirectory()) throw new Error(`${existing} is a file, not a folder`);
    accessSync(existing, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}
