import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { CONFIG_FILE, DIRECTORY_FILE, type SourceFile } from '../model/workspace.ts';
import { CIRCLE, readSource, whyUnreadable } from './readSource.ts';

const YAML = /\.ya?ml$/i;
/** Folders that are read, and which of their files. */
const FOLDERS = { plans: YAML, measures: YAML, schemas: /\.json$/i } as const;

/** A walk through one folder of the workspace. */
interface Walk {
  readonly root: string;
  readonly wanted: RegExp;
  readonly found: SourceFile[];
  /** The folders read so far by their real paths: none is read twice, whatever links lead to it. */
  readonly read: Map<string, string>;
  /** Links to folders, looked at when the folders that are none have been read. */
  readonly links: { readonly file: string; readonly real: string }[];
}

/** Reads the YAML files of a workspace, and its own schemas. What cannot be read comes back with the reason. */
export function readSources(root: string): SourceFile[] {
  const top = [CONFIG_FILE, DIRECTORY_FILE].filter((file) => exists(join(root, file)));
  const below = Object.entries(FOLDERS)
    .filter(([folder]) => exists(join(root, folder)))
    .flatMap(([folder, wanted]) => walk(root, folder, wanted));
  return withoutTwins([...top.map((file) => readTop(root, file)), ...below]);
}

function readTop(root: string, file: string): SourceFile {
  return leadsOutside(root, join(root, file))
    ? { file, unreadable: OUTSIDE }
    : readSource(root, file);
}

/** Of files that have one name on Windows and macOS the first is read, and the others are told. */
function withoutTwins(sources: readonly SourceFile[]): SourceFile[] {
  const firstOf = new Map<string, string>();
  return sources.map((source) => {
    const { file } = source;
    const folded = file.normalize('NFC').toLowerCase();
    const first = firstOf.get(folded);
    firstOf.set(folded, first ?? file);
    if (first === undefined) return source;
    const unreadable = `On many computers this file and ${first} have the same name. Rename one of the two.`;
    return { file, unreadable };
  });
}

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

function walk(root: string, folder: string, wanted: RegExp): SourceFile[] {
  const state: Walk = { root, wanted, found: [], read: new Map(), links: [] };
  visit(state, folder, true);
  for (let link = state.links.shift(); link; link = state.links.shift()) {
    const why = whyNotThere(state, link);
    if (why === null) readFolder(state, link.file, link.real);
    else report(state, link.file, why);
  }
  return state.found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

const report = ({ found }: Walk, file: string, unreadable: string): void => {
  found.push({ file, unreadable });
};

/** Why the folder that a link leads to is not read under its name; null where it may be. */
function whyNotThere({ read }: Walk, { file, real }: Walk['links'][number]): string | null {
  const known = read.get(real);
  const leadsUp = [...read.keys()].some((path) => path.startsWith(`${real}${sep}`));
  if (leadsUp || (known !== undefined && file.startsWith(`${known}/`))) return CIRCLE;
  return known === undefined ? null : `This is a link to ${known}, which is read already.`;
}

function readFolder(state: Walk, folder: string, real: string): void {
  state.read.set(real, folder);
  let entries: Dirent[];
  try {
    entries = readdirSync(join(state.root, folder), { withFileTypes: true });
  } catch (error) {
    report(state, folder, whyUnreadable(error, 'folder', folder));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    // Most are files, as the folder says already.
    if (!entry.isFile()) visit(state, file);
    else if (state.wanted.test(file)) state.found.push(readSource(state.root, file, true));
  }
}

/** Looks at one name in a folder; whatever the disk says against it is told, and the walk goes on. */
function visit(state: Walk, file: string, isTop = false): void {
  const path = join(state.root, file);
  // What has no ending may be meant for a folder of plans.
  const isWanted = state.wanted.test(file) || !basename(file).includes('.');
  try {
    const own = lstatSync(path);
    const target = own.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : own;
    if (!target) {
      if (isWanted) report(state, file, 'This is a link to a place that does not exist.');
    } else if (own.isSymbolicLink() && leadsOutside(state.root, path)) {
      if (target.isDirectory() || state.wanted.test(file)) report(state, file, OUTSIDE);
    } else if (target.isDirectory()) visitFolder(state, file, own);
    else if (isTop) report(state, file, 'This is a file; a folder is expected here.');
    else if (state.wanted.test(file)) state.found.push(readSource(state.root, file));
  } catch (error) {
    if (isWanted) report(state, file, whyUnreadable(error, 'file', file));
  }
}

const OUTSIDE = 'This is a link to a place outside of the workspace, which is never read.';

function visitFolder(state: Walk, file: string, own: Stats): void {
  const real = realpathSync(join(state.root, file));
  if (own.isSymbolicLink()) state.links.push({ file, real });
  else readFolder(state, file, real);
}

function leadsOutside(root: string, path: string): boolean {
  try {
    const to = relative(realpathSync(root), realpathSync(path));
    return to === '..' || to.startsWith(`..${sep}`);
  } catch {
    return false;
  }
}
