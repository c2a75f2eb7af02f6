import { isAbsolute, relative, resolve, sep } from 'node:path';
import { CommandError } from '../../model/commandError.ts';
import type { Context, Input } from '../../model/context.ts';
import { CONFIG_FILE, DIRECTORY_FILE, type SourceFile } from '../../model/workspace.ts';
import { findRoot } from './checkWorkspace.ts';
import { planPipedIn } from './pipedIn.ts';

/** A context in which a file of the workspace holds what came from standard input. */
export interface WithInput {
  readonly context: Context;
  /** Path of that file from the workspace's root. */
  readonly file: string;
}

/**
 * Puts what comes from standard input in the place of a file of the workspace: the one that was
 * named, else the plan with the same id, else a new one.
 */
export async function withInput(context: Context, named: string | undefined): Promise<WithInput> {
  const root = findRoot(context);
  const typed = named === undefined ? undefined : fileNamed(context, root, named);
  const example = 'pip validate - --stdin-filename plans/x.yaml < x.yaml';
  const input = await planPipedIn(context, example);
  const { files } = context;
  const file = typed ?? fileOfSameId(files.readSources(root), input);
  const readSources = (folder: string): SourceFile[] => [
    ...files.readSources(folder).filter((source) => source.file !== file),
    { ...input, file },
  ];
  return { context: { ...context, files: { ...files, readSources } }, file };
}

/** A path as it was typed, from the root; the file may not exist yet. */
function fileNamed(context: Context, root: string, named: string): string {
  const wanted = resolve(context.cwd, named);
  const found = context.files.resolve(root, wanted);
  const path = 'path' in found ? found.path : relative(resolve(root), wanted).split(sep).join('/');
  if (found.state === 'outside' || path.startsWith('..') || isAbsolute(path)) {
    throw new CommandError(`${named} is not in this workspace.`);
  }
  const isRead =
    [CONFIG_FILE, DIRECTORY_FILE].includes(path) ||
    (/^(?:plans|measures)\//.test(path) && /\.ya?ml$/i.test(path)) ||
    /^schemas\/.*\.json$/i.test(path);
  if (isRead) return path;
  throw new CommandError(`${named} is no file that a workspace is read from.`, {
    hint: 'Plans are the YAML files under plans/.',
  });
}

const NEW_FILE = 'plans/stdin.yaml';

function fileOfSameId(sources: readonly SourceFile[], input: Input): string {
  const id = idIn(input);
  const same = sources.filter((source) => {
    return source.file.startsWith('plans/') && id !== undefined && idIn(source) === id;
  });
  return same[0]?.file ?? NEW_FILE;
}

/** The id that stands at the margin of a text, whether or not the rest of it can be read. */
function idIn(source: Input): string | undefined {
  return 'text' in source ? /^id:\s*["']?([\w.-]+)/m.exec(source.text)?.[1] : undefined;
}
