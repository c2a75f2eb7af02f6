import { CommandError } from '../../model/commandError.ts';

/** One of several machines that share the work: the first of three is 1/3. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** Reads `i/n`. */
export function readShard(typed: string): Shard {
  const [, number = 0, of = 0] = /^(\d{1,6})\/(\d{1,6})$/.exec(typed)?.map(Number) ?? [];
  if (number >= 1 && number <= of) return { number, of };
  throw new CommandError(`--shard ${typed} is not a part of a whole.`, {
    hint: 'Write it like 1/3, 2/3 and 3/3 for three machines.',
  });
}

/** The share of one machine: together the shares are all files, and no file is in two. */
export function shareOf(files: readonly string[], { number, of }: Shard): string[] {
  return [...files].sort().filter((_, index) => index % of === number - 1);
}
