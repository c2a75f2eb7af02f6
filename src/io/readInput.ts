import type { Input } from '../model/context.ts';
import { decode, MAX_BYTES } from './readSource.ts';

/** Everything that a stream holds, as one text; null for a terminal, where nothing would ever end it. */
export async function readInput(
  stream: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean },
): Promise<Input | null> {
  if (stream.isTTY === true) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) return { unreadable: 'This has more than 4 MB; no plan is larger.' };
  }
  return decode('', Buffer.concat(chunks));
}
