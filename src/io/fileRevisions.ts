import { printable } from '../model/printable.ts';
import type { FileRevision } from '../model/repository.ts';
import { gitFields, gitOutput, runGit } from './git.ts';

const LOG = [
  '-c',
  'log.showSignature=false',
  'log',
  '--date-order',
  '--raw',
  '-z',
  '-M',
  '-c',
  '--combined-all-paths',
  '--no-abbrev',
  '--format=%x00%H%x00%as%x00%an%x00%s',
  '--encoding=UTF-8',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--max-count=20000',
];

/** What a commit did to a file, with the names that it had before. */
interface Entry extends FileRevision {
  readonly from: readonly string[];
}

/**
 * Every commit that had a part in what a file holds now, newest first. From the content of today on
 * each is known by what it left and what it found, so that branches are followed one by one.
 */
export async function fileRevisions(
  folder: string,
  file: string,
  after?: string,
): Promise<FileRevision[]> {
  const prefix = (await gitOutput(folder, ['rev-parse', '--show-prefix'])).toString();
  const path = `${prefix.replace(/\n$/, '')}${file}`;
  const now = await runGit(folder, ['rev-parse', '--verify', '--quiet', `HEAD:${path}`]);
  if (now.code !== 0) return [];
  const end = keyOf(path, now.stdout.toString().trim());
  const names = new Set([path]);
  let chain: Entry[] = [];
  for (let known = 0; known < names.size;) {
    known = names.size;
    chain = leadingTo(end, await entriesOf(folder, [...names]));
    for (const name of await formerNames(folder, chain)) names.add(name);
  }
  const revisions = chain.map(({ from: _, ...revision }) => revision);
  if (after === undefined) return revisions;
  const newer = await gitOutput(folder, ['rev-list', `${after}..HEAD`]);
  const ids = new Set(newer.toString().split('\n'));
  return revisions.filter(({ commit }) => ids.has(commit));
}

const keyOf = (path: string, id: string | null): string => `${id ?? ''} ${path}`;

/** Of what was done to files under some names what led to a content, newest first. */
function leadingTo(end: string, entries: readonly Entry[]): Entry[] {
  const wanted = new Set([end]);
  return entries.filter((entry) => {
    if (!wanted.has(keyOf(entry.path, entry.id))) return false;
    entry.before.forEach((id, at) => wanted.add(keyOf(entry.from[at] ?? entry.path, id)));
    return true;
  });
}

/** Names that a file had before a commit seems to have made it. */
async function formerNames(folder: string, chain: readonly Entry[]): Promise<string[]> {
  const made = chain.filter(({ before }) => before.length === 1 && before[0] === null);
  const found = await Promise.all(
    made.map(async ({ commit, path }) => {
      const renames = ['-r', '-M', '-z', '--name-status', '--diff-filter=R', '--no-commit-id'];
      const fields = gitFields(await gitOutput(folder, ['diff-tree', ...renames, commit]));
      const at = fields.findIndex((name, index) => index % 3 === 2 && name === path);
      return fields[at - 1] ?? [];
    }),
  );
  return found.flat();
}

async function entriesOf(folder: string, names: readonly string[]): Promise<Entry[]> {
  const paths = names.map((name) => `:(top,literal)${name}`);
  const output = await gitOutput(folder, [...LOG, 'HEAD', '--', ...paths]);
  const fields = gitFields(Buffer.concat([output, Buffer.from('\0')]));
  const entries: Entry[] = [];
  for (let at = 0; at + 4 < fields.length;) {
    const [commit = '', on = '', author = '', subject = ''] = fields.slice(at + 1, at + 5);
    // What a merge did stands behind an empty field of its own.
    at += fields[at + 5] === '' && fields[at + 6]?.startsWith('::') ? 6 : 5;
    const about = { commit, on, author: printable(author), subject: printable(subject) };
    while (at < fields.length && fields[at] !== '') {
      const { before, id, count } = readRaw(fields[at] ?? '');
      const paths = fields.slice(at + 1, at + 1 + count);
      at += 1 + count;
      entries.push({ ...about, path: paths.at(-1) ?? '', id, before, from: paths.slice(0, -1) });
    }
  }
  return entries;
}

/**
 * `:100644 100644 <id before> <id now> M`, then the path; a rename has two paths. A merge has as many
 * colons, ids before and paths before as parents.
 */
function readRaw(line: string): Pick<Entry, 'before' | 'id'> & { readonly count: number } {
  const words = line.trim();
  const parents = words.length - words.replace(/^:+/, '').length;
  const ids = words.split(' ').slice(parents + 1, -1);
  const [id = null, ...rest] = ids.map(idOf).reverse();
  const isRename = parents === 1 && /[RC]\d*$/.test(words);
  return { before: rest.reverse(), id, count: parents > 1 ? parents + 1 : isRename ? 2 : 1 };
}

const idOf = (id: string): string | null => (/^0+$/.test(id) ? null : id);
