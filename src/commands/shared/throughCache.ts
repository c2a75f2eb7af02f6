import type { Context, Files } from '../../model/context.ts';

/** Questions about files that are no part of the fingerprint, with what was answered. */
interface Asked {
  /** Hashes of what was read; null where there was nothing. */
  readonly contents: Record<string, string | null>;
  readonly exists: Record<string, boolean>;
  readonly names: Record<string, string[]>;
}

/** How results of one command are kept. */
export interface Keeping<Result, Kept extends object> {
  /** Its file in the folder of the cache, without the ending. */
  readonly name: string;
  /** What a result depends on besides the files of the workspace. */
  readonly about: readonly string[];
  /**
   * What is kept of a result; null where nothing may be.
   * @param hasAsked whether it rests on files that plans only name.
   */
  readonly pack: (result: Result, hasAsked: boolean) => Kept | null;
  readonly unpack: (kept: Kept) => Result;
}

interface Stamp {
  readonly key: string;
  readonly asked: Asked;
}

const FOLDER = '.pip/cache';

/**
 * What a command came to when nothing has changed since, else what it comes to now, which is kept
 * for the next time. A cache that is missing, damaged or cannot be written is no cache, and no fault.
 */
export async function throughCache<Result, Kept extends object>(
  context: Context,
  root: string,
  keeping: Keeping<Result, Kept>,
  make: (context: Context) => Promise<Result>,
): Promise<Result> {
  const content = await context.fingerprint(root);
  if (content === null) return make(context);
  const key = context.hash([context.version, ...keeping.about, content].join('\n'));
  const file = `${FOLDER}/${keeping.name}.json`;
  const known = recall(context, root, file) as (Kept & Stamp) | null;
  if (known?.key === key && isStillSo(context, root, known.asked)) return keeping.unpack(known);
  const { files, asked } = listening(context);
  const result = await make({ ...context, files });
  if ((await context.fingerprint(root)) !== content) return result;
  const hasAsked = Object.keys({ ...asked.exists, ...asked.names }).some(isOfPlans);
  const kept = keeping.pack(result, hasAsked);
  if (kept !== null) keep(context, root, file, { ...kept, key, asked });
  return result;
}

/** The body under a line that tells whether it is still as it was written. */
const sealed = (body: string, hash: Context['hash']): string => `${hash(body)}\n${body}`;

function recall({ files, hash }: Context, root: string, file: string): Stamp | null {
  try {
    const bytes = files.read(root, file);
    const text = new TextDecoder().decode(bytes ?? undefined);
    const body = text.slice(text.indexOf('\n') + 1);
    return text === sealed(body, hash) ? (JSON.parse(body) as Stamp) : null;
  } catch {
    return null;
  }
}

function isStillSo(
  { files, hash }: Context,
  root: string,
  { contents, exists, names }: Asked,
): boolean {
  return (
    Object.entries(contents).every(([path, was]) => hashOf(files.read(root, path), hash) === was) &&
    Object.entries(exists).every(([path, was]) => files.exists(root, path) === was) &&
    Object.entries(names).every(
      ([folder, were]) => files.names(root, folder).join('\0') === were.join('\0'),
    )
  );
}

const hashOf = (content: Uint8Array | null, hash: Context['hash']): string | null =>
  content === null ? null : hash(content);

/** Templates are no plans: what is asked about them says nothing of what a plan says. */
const isOfPlans = (path: string): boolean => !/^templates(?:\/|$)/.test(path);

/** The same files, and a list of what is asked about them. */
function listening({ files, hash }: Context): { files: Files; asked: Asked } {
  const asked: Asked = { contents: {}, exists: {}, names: {} };
  return {
    asked,
    files: {
      ...files,
      read: (root, path) => {
        const content = files.read(root, path);
        asked.contents[path] = hashOf(content, hash);
        return content;
      },
      exists: (root, path) => (asked.exists[path] = files.exists(root, path)),
      names: (root, folder) => (asked.names[folder] = files.names(root, folder)),
    },
  };
}

function keep({ files, hash }: Context, root: string, file: string, kept: Stamp): void {
  try {
    files.write(root, `${FOLDER}/.gitignore`, '*\n');
    files.write(root, file, sealed(JSON.stringify(kept), hash));
  } catch {
    // Somebody else may own the folder, or the disk may be full: the result stands all the same.
  }
}
