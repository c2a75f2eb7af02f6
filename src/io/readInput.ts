import type { Input } from '../model/context.ts';
import { CommandError } from '../model/commandError.ts';
import { MOST_BYTES } from '../model/importList.ts';
import { decode, MAX_BYTES } from './readSource.ts';

type Stream = AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };

/** Everything that a stream holds, as one text; null for a terminal, where nothing would ever end it. */
export async function readInput(stream: Stream): Promise<Input | null> {
  const bytes = await bytesOf(stream, MAX_BYTES);
  if (bytes === 'too large') return { unreadable: 'This has more than 4 MB; no plan is larger.' };
  return bytes && decode('', bytes);
}

/** The bytes of an export that a stream holds; null for a terminal. */
export async function readInputBytes(stream: Stream): Promise<Uint8Array | null> {
  const bytes = await bytesOf(stream, MOST_BYTES);
  if (bytes !== 'too large') return bytes;
  throw new CommandError('Standard input has more than 64 MB.', {
    hint: 'Take out the rows of other years.',
  });
}

async function bytesOf(stream: Stream, most: number): Promise<Buffer | 'too large' | null> {
  if (stream.isTTY === true) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) return 'too large';
  }
  return Buffer.concat(chunks);
}
