import type { Context } from '../../model/context.ts';
import { bytesAt, type NamedFile } from './bytesAt.ts';
import { bytesPipedIn, type Piped } from './pipedIn.ts';

/** Reads a file that was named on the command line; `-` is standard input. */
export async function bytesTyped(
  context: Context,
  typed: string,
  piped: Piped,
): Promise<NamedFile> {
  if (typed !== '-') return bytesAt(context, typed);
  return { bytes: await bytesPipedIn(context, piped), file: 'standard input' };
}
