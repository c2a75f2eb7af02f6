import type { Context, Files } from '../../model/context.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Excused } from '../../model/excused.ts';

/** What a check of a whole workspace came to, as far as it is told. */
export interface Told {
  readonly root: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly excused: readonly Excused[];
  /** How many problems the baseline lists. */
  readonly known: number;
  readonly paths: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  /** Whether the workspace itself is so wrong that plans could not be judged. */
  readonly isMisuse: boolean;
}

/** Questions about files that are no part of the fingerprint, with what was answered. */
interface Asked {
  /** Hashes of what was read; null where there was nothing. */
  readonly contents: Record<string, string | null>;
  readonly exists: Record<string, boolean>;
  readonly names: Record<string, string[]>;
}

/** What is kept of a check. Texts are not: those to be shown are on disk. */
interface Kept extends Omit<Told, 'root' | 'texts'> {
  readonly key: string;
  readonly asked: Asked;
  /** Files of which no text may be shown. */
  readonly secret: readonly string[];
}

const FOLDER = '.pip/cache';
const FILE = `${FOLDER}/validate.json`;

/**
 * What a check came to when nothing has changed since, else what it comes to now, which is kept for
 * the next time. A cache that is missing, damaged or cannot be written is no cache, and no fault.
 */
export async function throughCache(
  context: Context,
  root: string,
  asOf: string,
  check: (context: Context) => Promise<Told>,
): Promise<Told> {
  const content = await context.fingerprint(root);
  if (content === null) return check(context);
  const key = context.hash([context.version, asOf, content].join('\n'));
  const kept = recall(context, root);
  if (kept?.key === key && isStillSo(context, root, kept.asked)) return revive(context, root, kept);
  const { files, asked } = listening(context);
  const told = await check({ ...context, files });
  if ((await context.fingerprint(root)) === content) keep(context, root, { ...told, key }, asked);
  return told;
}

/** The body under a line that tells whether it is still as it was written. */
const sealed = (body: string, hash: Context['hash']): string => `${hash(body)}\n${body}`;

function recall({ files, hash }: Context, root: string): Kept | null {
  try {
    const bytes = files.read(root, FILE);
    const text = new TextDecoder().decode(bytes ?? undefined);
    const body = text.slice(text.indexOf('\n') + 1);
    return text === sealed(body, hash) ? (JSON.parse(body) as Kept) : null;
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

function revive({ files }: Context, root: string, { secret, ...kept }: Kept): Told {
  const hidden = new Set(secret);
  const shown = new Set(kept.diagnostics.map(({ file }) => file));
  const texts = [...shown].map((file) => {
    const bytes = hidden.has(file) ? null : files.read(root, file);
    return [file, bytes ? new TextDecoder().decode(bytes) : ''] as const;
  });
  return { ...kept, root, texts: new Map(texts) };
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

function keep(
  { files, hash }: Context,
  root: string,
  { texts, root: _, ...told }: Told & { readonly key: string },
  asked: Asked,
): void {
  const secret = [...texts].filter(([, text]) => text === '').map(([file]) => file);
  const hasQuestions = Object.keys({ ...asked.exists, ...asked.names }).some(isOfPlans);
  const isUnsure = told.diagnostics.some(({ rule }) => rule === 'unreadable-file');
  // What a confidential plan asks for is part of what it says.
  if (told.isMisuse || isUnsure || (hasQuestions && secret.length > 0)) return;
  const kept: Kept = { ...told, asked, secret };
  try {
    files.write(root, `${FOLDER}/.gitignore`, '*\n');
    files.write(root, FILE, sealed(JSON.stringify(kept), hash));
  } catch {
    // Somebody else may own the folder, or the disk may be full: the result stands all the same.
  }
}
