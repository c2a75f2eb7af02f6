import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';

/** The bytes of a file as text, byte order mark included: what is not changed stays as it is. */
export function textOf({ files }: Context, root: string, file: string): string {
  const bytes = files.read(root, file);
  if (bytes === null) throw new CommandError(`${file} is gone.`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
