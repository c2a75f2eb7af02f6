import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASELINE_FILE } from '../model/baseline.ts';
import { CONFIG_FILE, DIRECTORY_FILE } from '../model/workspace.ts';
import { diskFiles } from './files.ts';
import { gitFields, gitOutput } from './git.ts';
import { MAX_BYTES } from './readSource.ts';
import { readSources } from './sources.ts';

/** Everything that is read of a workspace, the baseline apart. */
const READ = [CONFIG_FILE, DIRECTORY_FILE, 'plans', 'measures', 'schemas'];
const WANTED = /\.(?:ya?ml|json)$/i;

/**
 * A text that is the same only while this program and the content of every file of a workspace are;
 * null where some file cannot be read. Files that git knows to be as they were committed are not
 * read; times of files are never trusted.
 */
export async function workspaceFingerprint(root: string): Promise<string | null> {
  const contents = (await contentsByGit(root)) ?? contentsOnDisk(root);
  if (contents === null) return null;
  const hash = createHash('sha256').update(thisBuild());
  hash.update(blobId(Buffer.from(diskFiles.read(root, BASELINE_FILE) ?? [])));
  for (const line of contents.sort()) hash.update(`${line}\0`);
  return hash.digest('hex');
}

/** The entry of the bundle names its parts by their content, so that it changes with any of them. */
function thisBuild(): string {
  return blobId(readOrNothing(fileURLToPath(new URL('main.js', import.meta.url))));
}

function readOrNothing(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** What git calls a content. */
function blobId(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

function contentsOnDisk(root: string): string[] | null {
  const sources = readSources(root);
  const contents = sources.flatMap((source) =>
    'text' in source ? [`${blobId(Buffer.from(source.text))} ${source.file}`] : [],
  );
  return contents.length === sources.length ? contents : null;
}

/** Id and path of each file; null without git, or where git does not tell all: links, repositories within. */
async function contentsByGit(root: string): Promise<string[] | null> {
  try {
    const [known, changed, unknown] = await Promise.all([
      listed(root, ['ls-files', '-s', '-v', '-z', '--', ...READ]),
      // Unlike times and sizes alone, the time of the last change of any sort cannot be set back.
      listed(root, ['-c', 'core.trustctime=true', '-c', 'core.checkStat=default', ...DIFFERENT]),
      listed(root, ['ls-files', '-o', '-z', '--', ...READ]),
    ]);
    const toRead = new Set([...changed, ...unknown]);
    const contents: string[] = [];
    for (const entry of known) {
      const { isFile, isSure, id, path } = readEntry(entry);
      if (!isFile) return null;
      if (!isSure) toRead.add(path);
      else if (!toRead.has(path) && WANTED.test(path)) contents.push(`${id} ${path}`);
    }
    for (const path of toRead) {
      const content = contentOf(root, path);
      if (content !== null) contents.push(content);
    }
    return contents;
  } catch {
    return null;
  }
}

const DIFFERENT = ['diff-files', '-z', '--name-only', '--relative', '--', ...READ];

const listed = async (root: string, args: readonly string[]): Promise<string[]> =>
  gitFields(await gitOutput(root, args));

/** An entry of the index: whether it is an ordinary file, and whether git looks if it changes. */
function readEntry(entry: string): { isFile: boolean; isSure: boolean; id: string; path: string } {
  const tab = entry.indexOf('\t');
  const [tag = '', mode = '', id = '', stage = ''] = entry.slice(0, tab).split(' ');
  const isSure = tag === 'H' && stage === '0';
  return { isFile: mode.startsWith('100'), isSure, id, path: entry.slice(tab + 1) };
}

/** A file that git cannot speak for; null where it is gone or of no interest. Throws for what is no file. */
function contentOf(root: string, path: string): string | null {
  const full = join(root, path);
  const stat = lstatSync(full, { throwIfNoEntry: false });
  if (!stat) return null;
  if (!stat.isFile() || stat.size > MAX_BYTES) throw new Error(`${path} is no file of a plan.`);
  return WANTED.test(path) ? `${blobId(readFileSync(full))} ${path}` : null;
}
