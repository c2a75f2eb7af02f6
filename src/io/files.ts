import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type writeFileAtomic from 'write-file-atomic';
import type { Files, ResolvedPath } from '../model/context.ts';
import { CONFIG_FILE } from '../model/workspace.ts';
import { cannotWrite } from './cannotWrite.ts';
import { mustStayInside, realPathInside } from './inside.ts';
import { readSources } from './sources.ts';
import { writeTogether } from './writeTogether.ts';

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
      return readFileSync(realPathInside(root, path) ?? '');
    } catch {
      return null;
    }
  },
  write: (root, path, content) => {
    mustStayInside(root, path);
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

/** Below a file there is nothing, which the system tells by an error of its own. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
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

/** What somebody named in a workspace is meant there, whatever link a pull request brought along. */
function mustStayAtHome(path: string): void {
  const root = findWorkspace(dirname(path));
  if (root !== null) mustStayInside(root, relative(root, path));
}

function writeWhole(target: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(target), { recursive: true });
    const data = typeof content === 'string' ? content : Buffer.from(content);
    // A device or pipe is written to: a file in its place would take it away from everybody.
    if (isSpecial(target)) writeFileSync(target, data);
    else {
      // Put in its place, a new file would get around the protection of the old one.
      if (isFile(target)) accessSync(target, constants.W_OK);
      // The package ends with what one call wrote, which on a full disk may be a part.
      const tmpfileCreated = (path: string) => writeFileSync(path, data);
      atomic().sync(target, NOTHING, { fsync: false, tmpfileCreated });
    }
  } catch (error) {
    throw cannotWrite(target, error);
  }
}

const NOTHING = Buffer.alloc(0);

/** Loaded with the first file that is written: most runs write none. */
const atomic = (): typeof writeFileAtomic =>
  createRequire(import.meta.url)('write-file-atomic') as typeof writeFileAtomic;

const isSpecial = (path: string): boolean => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile();
};

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
