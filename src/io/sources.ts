import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CONFIG_FILE, DIRECTORY_FILE, type SourceFile } from '../model/workspace.ts';

/** A plan that prints to 250 pages has half a megabyte; more than this is no plan. */
const MAX_BYTES = 4 * 1024 * 1024;
const YAML = /\.ya?ml$/i;
/** Folders that are read, and which of their files. */
const FOLDERS = { plans: YAML, measures: YAML, schemas: /\.json$/i } as const;

/** Reads the YAML files of a workspace, and its own schemas. What cannot be read comes back with the reason. */
export function readSources(root: string): SourceFile[] {
  const top = [CONFIG_FILE, DIRECTORY_FILE].filter((name) => exists(join(root, name)));
  const below = Object.entries(FOLDERS)
    .filter(([name]) => exists(join(root, name)))
    .flatMap(([name, wanted]) => walk(root, join(root, name), wanted, new Set()));
  return [...top.map((name) => readSource(root, join(root, name))), ...below];
}

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

const inWorkspace = (root: string, path: string): string =>
  relative(root, path).split(sep).join('/');

function walk(
  root: string,
  folder: string,
  wanted: RegExp,
  seen: ReadonlySet<string>,
): SourceFile[] {
  const real = realpathSync(folder);
  if (seen.has(real)) return [];
  const inside = new Set(seen).add(real);
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    return [{ file: inWorkspace(root, folder), unreadable: reason(error, 'folder') }];
  }
  return names
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => visit(root, join(folder, name), wanted, inside));
}

function visit(
  root: string,
  path: string,
  wanted: RegExp,
  seen: ReadonlySet<string>,
): SourceFile[] {
  const isWanted = wanted.test(path);
  const file = inWorkspace(root, path);
  if (leadsOutside(root, path)) {
    const unreadable = 'This is a link to a place outside of the workspace, which is never read.';
    return isWanted || isFolder(path) ? [{ file, unreadable }] : [];
  }
  if (isFolder(path)) return walk(root, path, wanted, seen);
  return isWanted ? [readSource(root, path)] : [];
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function leadsOutside(root: string, path: string): boolean {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  try {
    return relative(realpathSync(root), realpathSync(path)).startsWith('..');
  } catch {
    return false;
  }
}

function readSource(root: string, path: string): SourceFile {
  const file = inWorkspace(root, path);
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return { file, unreadable: 'This is not an ordinary file.' };
    if (stat.size > MAX_BYTES) {
      const size = Math.round(stat.size / 1024 / 1024);
      return { file, unreadable: `This file has ${size} MB; no plan is larger than 4 MB.` };
    }
    return decode(file, readFileSync(path));
  } catch (error) {
    return { file, unreadable: reason(error, 'file') };
  }
}

function decode(file: string, bytes: Buffer): SourceFile {
  if (!isUtf8(bytes)) {
    const unreadable = 'This file is not UTF-8 text. Save it with the encoding UTF-8.';
    return { file, unreadable };
  }
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(text)) {
    return { file, unreadable: 'This file holds control characters; it is not a text file.' };
  }
  return { file, text };
}

function reason(error: unknown, what: 'file' | 'folder'): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM')
    return `This ${what} cannot be read: permission denied.`;
  if (code === 'ENOENT') return `This is a link to a ${what} that does not exist.`;
  if (code === 'ELOOP') return 'This link leads in a circle.';
  return `This ${what} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
