import type { Context } from '../../model/context.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Excused } from '../../model/excused.ts';
import { throughCache } from './throughCache.ts';

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

/** What is kept of a check. Texts are not: those to be shown are on disk. */
interface Kept extends Omit<Told, 'root' | 'texts'> {
  /** Files of which no text may be shown. */
  readonly secret: readonly string[];
}

/** What a check of a whole workspace came to; a kept one when nothing has changed since. */
export function toldThroughCache(
  context: Context,
  root: string,
  asOf: string,
  check: (context: Context) => Promise<Told>,
): Promise<Told> {
  const unpack = (kept: Kept): Told => revive(context, root, kept);
  return throughCache(context, root, { name: 'validate', about: [asOf], pack, unpack }, check);
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

function pack({ texts, root: _, ...told }: Told, hasAsked: boolean): Kept | null {
  const secret = [...texts].filter(([, text]) => text === '').map(([file]) => file);
  const isUnsure = told.diagnostics.some(({ rule }) => rule === 'unreadable-file');
  // What a confidential plan asks for is part of what it says.
  if (told.isMisuse || isUnsure || (hasAsked && secret.length > 0)) return null;
  return { ...told, secret };
}
