import { CommandError } from '../../model/commandError.ts';
import type { Context, Input } from '../../model/context.ts';

/** What is read from standard input, and how something is piped in, which is said where nothing is. */
export interface Piped {
  readonly what: string;
  readonly example: string;
}

/** The plan that is piped in; a `CommandError` where nothing is. */
export async function planPipedIn({ readInput }: Context, example: string): Promise<Input> {
  return (await readInput()) ?? nothingPiped({ what: 'a plan', example });
}

/** The bytes that are piped in; a `CommandError` where nothing is. */
export async function bytesPipedIn({ readInputBytes }: Context, piped: Piped): Promise<Uint8Array> {
  return (await readInputBytes()) ?? nothingPiped(piped);
}

function nothingPiped({ what, example }: Piped): never {
  throw new CommandError(`\`-\` reads ${what} from standard input, and nothing is piped in.`, {
    hint: `Like this: ${example}`,
  });
}
