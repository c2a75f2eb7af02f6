import { accessSync, constants, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { CommandError } from '../model/commandError.ts';
import type { Files, ResolvedPath } from '../model/context.ts';
import { CONFIG_FILE } from '../model/workspace.ts';
import { readSources } from './sources.ts';

/** The disk. */
export const diskFiles: Files = {
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  findWorkspace,
  readSources,
  resolve: resolveTyped,
  read: (root, path) => {
    try {
      return readFileSync(join(root, path));
    } catch {
      return null;
    }
  },
  write: writeWhole,
  checkWritable,
};

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function findWorkspace(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (isFile(join(folder, CONFIG_FILE))) return folder;
    if (folder === dirname(folder)) return null;
  }
}

function resolveTyped(root: string, typed: string): ResolvedPath {
  const stat = statSync(typed, { throwIfNoEntry: false });
  if (!stat) return { state: 'missing' };
  const path = relative(realpathSync(root), realpathSync(typed)).split(sep).join('/');
  if (path.startsWith('..')) return { state: 'outside' };
  return { state: stat.isDirectory() ? 'folder' : 'file', path };
}

function writeWhole(root: string, path: string, content: string | Uint8Array): void {
  const target = join(root, path);
  try {
    mkdirSync(dirname(target), { recursive: true });
    const data = typeof content === 'string' ? content : Buffer.from(content);
    writeFileAtomic.sync(target, data, { fsync: false });
  } catch (error) {
    throw cannotWrite(target, error);
  }
}

/** Looks at the nearest folder that exists: what is missing below it can be made if it is writable. */
function checkWritable(folder: string): void {
  try {
    let existing = resolve(folder);
    while (!statSync(existing, { throwIfNoEntry: false })) existing = dirname(existing);
    if (!statSync(existing).isDirectory()) throw new Error(`${existing} is a file, not a folder`);
    accessSync(existing, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
};

function cannotWrite(path: string, error: unknown): CommandError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
  return new CommandError(`Cannot write ${path}: ${why}.`, {
    exitCode: 3,
    hint: 'Choose another folder with --out, or change its permissions.',
    cause: error,
  });
}
