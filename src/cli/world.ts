import type { SharedFlags } from '../context.ts';
import type { Context } from '../model/context.ts';

/** What a run needs of the world before the flags are known. */
export interface World {
  readonly cwd: string;
  readonly version: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly context: (flags: SharedFlags) => Context | Promise<Context>;
}
