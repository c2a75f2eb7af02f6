import type { HeldFile, Repository, Snapshot } from '../model/repository.ts';
import type { SourceFile } from '../model/workspace.ts';
import { gitFields, gitOutput, runGit } from './git.ts';
import { decode, MAX_BYTES, tooLarge } from './readSource.ts';

/** Asks git for what differs, file by file, with ids and nothing that a configuration adds. */
export const RAW_DIFF: readonly string[] = [
  'diff',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--relative',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=none',
];

/** Whether a mode, with or without the colon that begins a line, is another repository's. */
export const isSubmodule = (mode: string | undefined): boolean => /^:?160000$/.test(mode ?? '');

type Snapshots = Pick<Repository, 'changedBetween' | 'held' | 'matching' | 'texts'>;

/** What can be asked about states of the files that git holds, in and below a folder. */
export function snapshotsOf(folder: string, contents: Repository['contents']): Snapshots {
  return {
    changedBetween: (before, after) => changedBetween(folder, before, after),
    held: (snapshot, paths) => held(folder, snapshot, paths),
    matching: (snapshot, expressions, paths) => matching(folder, snapshot, expressions, paths),
    texts: (files) => texts(folder, files, contents),
  };
}

async function changedBetween(
  folder: string,
  before: string | null,
  after: Snapshot,
): Promise<string[]> {
  if (before === null) {
    return (await held(folder, after, ['.'])).map(({ file, type }) =>
      type === 'repository' ? `${file}/` : file,
    );
  }
  const sides = after === 'index' ? ['--cached', before] : [before, after.commit];
  const fields = gitFields(await gitOutput(folder, [...RAW_DIFF, ...sides, '--', '.']));
  // `:100644 100644 <id before> <id now> M`, then the path.
  return fields.flatMap((field, index) => {
    const file = fields[index + 1];
    if (index % 2 === 1 || file === undefined) return [];
    return field.split(' ').slice(0, 2).some(isSubmodule) ? [`${file}/`] : [file];
  });
}

const TYPES: Readonly<Record<string, HeldFile['type']>> = { 120000: 'link', 160000: 'repository' };

async function held(
  folder: string,
  snapshot: Snapshot,
  paths: readonly string[],
): Promise<HeldFile[]> {
  const ask =
    snapshot === 'index' ? ['ls-files', '--stage', '-z'] : ['ls-tree', '-r', '-z', snapshot.commit];
  const output = await gitOutput(folder, [...ask, '--', ...paths]);
  const files = gitFields(output).map((entry): HeldFile => {
    // `100644 blob <id>` of a commit, `100644 <id> <stage>` of the index, then the path.
    const tab = entry.indexOf('\t');
    const [mode = '', second = '', third = ''] = entry.slice(0, tab).split(' ');
    const isConflict = snapshot === 'index' && third !== '0';
    const type = isConflict ? 'conflict' : (TYPES[mode] ?? 'file');
    return { file: entry.slice(tab + 1), id: snapshot === 'index' ? second : third, type };
  });
  const once = new Map(files.map((each) => [each.file, each]));
  return [...once.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function matching(
  folder: string,
  snapshot: Snapshot,
  expressions: readonly string[],
  paths: readonly string[],
): Promise<string[]> {
  if (expressions.length === 0) return [];
  const where = snapshot === 'index' ? '--cached' : snapshot.commit;
  const wanted = expressions.flatMap((expression) => ['-e', expression]);
  const shape = ['-l', '-z', '-I', '--no-color', '--no-textconv', '--basic-regexp', ...wanted];
  const { code, stdout, stderr } = await runGit(folder, ['grep', ...shape, where, '--', ...paths]);
  // It ends with 1 where nothing fits.
  if (code > 1) throw new Error(`git grep ended with ${code}: ${stderr}`);
  const prefix = snapshot === 'index' ? 0 : snapshot.commit.length + 1;
  return gitFields(stdout).map((field) => field.slice(prefix));
}

/** Sizes first: what is too large is not even fetched from git. */
async function texts(
  folder: string,
  files: readonly Pick<HeldFile, 'file' | 'id'>[],
  contents: Repository['contents'],
): Promise<SourceFile[]> {
  if (files.length === 0) return [];
  const ids = [...new Set(files.map(({ id }) => id))];
  const check = ['cat-file', '--batch-check=%(objectname) %(objectsize)'];
  const output = await gitOutput(folder, check, `${ids.join('\n')}\n`);
  const sizes = new Map(
    output
      .toString('utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .map(([id = '', size]) => [id, Number(size)] as const),
  );
  const small = ids.filter((id) => (sizes.get(id) ?? 0) <= MAX_BYTES);
  const found = await contents(small);
  return files.map(({ file, id }): SourceFile => {
    const bytes = found.get(id);
    if (bytes) return decode(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const size = sizes.get(id) ?? 0;
    return size > MAX_BYTES
      ? tooLarge(file, size)
      : { file, unreadable: 'Its content is not in this clone.' };
  });
}
