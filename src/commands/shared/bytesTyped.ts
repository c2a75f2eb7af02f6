import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { bytesAt, type NamedFile } from './bytesAt.ts';

/**
 * Reads a file that was named on the command line; `-` is standard input.
 * @param example how something is piped in, said where nothing is.
 */
export async function bytesTyped(
  context: Context,
  typed: string,
  { what, example }: { readonly what: string; readonly example: string },
): Promise<NamedFile> {
  if (typed !== '-') return bytesAt(context, typed);
  const bytes = await context.readInputBytes();
  if (bytes !== null) return { bytes, file: 'standard input' };
  throw new CommandError(`\`-\` reads ${what} from standard input, and nothing is piped in.`, {
    hint: `Like this: ${example}`,
  });
}
