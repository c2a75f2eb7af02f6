import type { FileRevision } from '../model/repository.ts';
import { printable } from '../model/printable.ts';
import { gitFields, gitOutput, runGit } from './git.ts';

const LOG = [
  '-c',
  'log.showSignature=false',
  'log',
  '--follow',
  '--raw',
  '-z',
  '--no-abbrev',
  '--format=%x00%H%x00%as%x00%an%x00%s',
  '--encoding=UTF-8',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--max-count=20000',
];

/** Every commit that touched a file, newest first, renames followed, with the id of what it made of it. */
export async function fileRevisions(
  folder: string,
  file: string,
  after?: string,
): Promise<FileRevision[]> {
  if (!(await hasCommits(folder))) return [];
  const range = after === undefined ? 'HEAD' : `${after}..HEAD`;
  const output = await gitOutput(folder, [...LOG, range, '--', file]);
  const fields = gitFields(Buffer.concat([output, Buffer.from('\0')]));
  const revisions: FileRevision[] = [];
  for (let at = 0; at + 4 < fields.length;) {
    const [commit = '', on = '', author = '', subject = ''] = fields.slice(at + 1, at + 5);
    at += 5;
    const about = { commit, on, author: printable(author), subject: printable(subject) };
    for (; at < fields.length && fields[at] !== ''; at += 2) {
      // `:100644 100644 <id before> <id now> M`, then the path; a rename has two paths.
      const [, , , id = '', state = ''] = (fields[at] ?? '').trim().split(' ');
      if (/^[RC]/.test(state)) at += 1;
      revisions.push({ ...about, id: /^0+$/.test(id) ? null : id, path: fields[at + 1] ?? '' });
    }
  }
  return revisions;
}

const hasCommits = async (folder: string): Promise<boolean> =>
  (await runGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD'])).code === 0;
