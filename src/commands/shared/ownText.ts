import type { Context } from '../../model/context.ts';

/** The text of a file that a workspace brings along; null where it has none, or a link leads out of it. */
export function ownText({ files }: Context, root: string, file: string): string | null {
  const bytes = files.exists(root, file) ? files.read(root, file) : null;
  return bytes === null ? null : new TextDecoder().decode(bytes);
}
