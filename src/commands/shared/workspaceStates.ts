import { normalize } from 'node:path';
import type { Context } from '../../model/context.ts';
import type { HeldFile, Repository, Snapshot } from '../../model/repository.ts';
import { CONFIG_FILE, DIRECTORY_FILE, type SourceFile } from '../../model/workspace.ts';

/** The files of a workspace in one state, read as far as they are asked for. */
export interface WorkspaceState {
  /** What people call the state. */
  readonly name: string;
  /** Those that pip reads, sorted. */
  readonly files: readonly string[];
  /** Files that are links, with the files they lead to. */
  readonly links: ReadonlyMap<string, string>;
  /** Folders that are repositories of their own, with `/` at the end. */
  readonly repositories: readonly string[];
  /** Texts of some of the files. */
  read(files: readonly string[]): Promise<SourceFile[]>;
  /** Files of plans with one of these ids, as far as a look at their lines can tell. */
  holding(ids: readonly string[]): Promise<string[]>;
}

const READ = [CONFIG_FILE, DIRECTORY_FILE, 'plans', 'measures', 'schemas'];

/** Whether pip reads a file at a path of a workspace. */
export const isRead = (file: string): boolean =>
  !/(?:^|\/)\./.test(file) &&
  /^(?:pip\.config\.yaml|directory\.yaml|(?:plans|measures)\/.*\.ya?ml|schemas\/.*\.json)$/i.test(
    file,
  );

/** Nothing: before the first commit. */
export const NO_STATE: WorkspaceState = {
  name: 'nothing',
  files: [],
  links: new Map(),
  repositories: [],
  read: () => Promise.resolve([]),
  holding: () => Promise.resolve([]),
};

/** The files on disk, but those in folders that are repositories of their own. */
export function diskState(
  { files }: Context,
  root: string,
  repositories: readonly string[],
): WorkspaceState {
  const sources = files
    .readSources(root)
    .filter(({ file }) => !repositories.some((folder) => file.startsWith(folder)));
  const byFile = new Map(sources.map((source) => [source.file, source]));
  return {
    name: 'the files on disk',
    files: sources.map(({ file }) => file),
    links: new Map(),
    repositories,
    read: (wanted) => Promise.resolve(wanted.flatMap((file) => byFile.get(file) ?? [])),
    holding: (ids) => {
      const known = new Set(ids);
      const holds = (source: SourceFile): boolean =>
        'text' in source &&
        source.file.startsWith('plans/') &&
        [...source.text.matchAll(ID_LINE)].some(([, id = '']) => known.has(id));
      return Promise.resolve(sources.filter(holds).map(({ file }) => file));
    },
  };
}

/** Where a plan written as usual says its id. */
const ID_LINE = /^["']?id["']?:[ \t]*["']?([\w.-]+)["']?[ \t]*(?:#.*)?\r?$/gm;
const idLine = (id: string): string =>
  `^["']\\{0,1\\}id["']\\{0,1\\}:[[:blank:]]*["']\\{0,1\\}${id.replaceAll('.', '\\.')}["']\\{0,1\\}[[:space:]]*\\(#.*\\)\\{0,1\\}$`;

/** What a commit or the index of a repository holds. */
export async function snapshotState(
  repository: Repository,
  snapshot: Snapshot,
  name: string,
): Promise<WorkspaceState> {
  const held = await repository.held(snapshot, READ);
  const repositories = held
    .filter(({ type }) => type === 'repository')
    .map(({ file }) => `${file}/`);
  const files = held.filter(({ file }) => isRead(file));
  const links = await linksAmong(repository, files);
  const byFile = new Map(held.map((each) => [each.file, each]));
  return {
    name,
    files: files.map(({ file }) => file),
    links,
    repositories,
    read: (wanted) => readHeld(repository, byFile, links, wanted),
    holding: (ids) => repository.matching(snapshot, ids.map(idLine), ['plans']),
  };
}

async function linksAmong(
  repository: Repository,
  files: readonly HeldFile[],
): Promise<Map<string, string>> {
  const texts = await repository.texts(files.filter(({ type }) => type === 'link'));
  return new Map(
    texts.flatMap((link) => {
      if (!('text' in link)) return [];
      const target = normalize(`${link.file}/../${link.text}`).replaceAll('\\', '/');
      return [[link.file, target] as const];
    }),
  );
}

async function readHeld(
  repository: Repository,
  byFile: ReadonlyMap<string, HeldFile>,
  links: ReadonlyMap<string, string>,
  wanted: readonly string[],
): Promise<SourceFile[]> {
  const sought = wanted.map((file) => ({ file, held: byFile.get(links.get(file) ?? file) }));
  const readable = sought.flatMap(({ file, held }) =>
    held?.type === 'file' ? [{ file, id: held.id }] : [],
  );
  const others = sought.flatMap(({ file, held }): SourceFile[] =>
    held?.type === 'file' ? [] : [{ file, unreadable: held ? WHY[held.type] : OUTSIDE }],
  );
  return [...(await repository.texts(readable)), ...others];
}

const OUTSIDE = 'This is a link to a file that pip does not read.';
const WHY = {
  conflict: 'This file is in the middle of a conflict.',
  link: OUTSIDE,
  repository: 'This is a repository of its own.',
} as const;
