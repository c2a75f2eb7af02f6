import { printable } from '../model/printable.ts';
import type { FileStep } from '../model/repository.ts';
import { gitFields, gitOutput } from './git.ts';

const LOG = [
  '-c',
  'log.showSignature=false',
  'log',
  '--raw',
  '-z',
  '-M',
  '--no-abbrev',
  '--relative',
  '--no-merges',
  '--format=%x00%H%x00%cs%x00%an',
  '--encoding=UTF-8',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--max-count=20000',
];

/** What each commit since another one did to the files of a folder, newest first, in one look. */
export async function fileSteps(root: string, after: string, folder: string): Promise<FileStep[]> {
  const output = await gitOutput(root, [...LOG, `${after}..HEAD`, '--', folder]);
  const fields = gitFields(Buffer.concat([output, Buffer.from('\0')]));
  const steps: FileStep[] = [];
  for (let at = 0; at + 3 < fields.length;) {
    const [commit = '', on = '', author = ''] = fields.slice(at + 1, at + 4);
    const about = { commit, on, author: printable(author) };
    for (at += 4; at < fields.length && fields[at] !== ''; at += 2) {
      // `:100644 100644 <id before> <id now> M`, then the path; a rename has two paths.
      const [, , was = '', is = '', state = ''] = (fields[at] ?? '').trim().split(' ');
      const from = fields[at + 1] ?? '';
      if (/^[RC]/.test(state)) at += 1;
      steps.push({ ...about, from, path: fields[at + 1] ?? '', was: idOf(was), is: idOf(is) });
    }
  }
  return steps;
}

const idOf = (id: string): string | null => (/^0+$/.test(id) ? null : id);
