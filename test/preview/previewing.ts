import { onTestFinished } from 'vitest';
import { watchWorkspace } from '../../src/io/watchWorkspace.ts';
import type { Context } from '../../src/model/context.ts';
import { type PipRun, runPip } from '../cli/runPip.ts';
import { ask, type Told } from '../io/site/ask.ts';
import { changes } from '../io/site/changes.ts';

/** A preview that runs, and a reader of its pages. */
export interface Previewing {
  /** The address that it printed. */
  readonly address: string;
  get(path: string): Promise<Told>;
  /** Reads a page again after each change until it says the words. */
  says(path: string, words: string): Promise<string>;
  /** Presses Ctrl-C. */
  interrupt(): Promise<PipRun>;
}

/** Starts `pip preview` in a workspace; it ends with the test. */
export async function previewing(root: string, ...argv: string[]): Promise<Previewing> {
  const ended = new AbortController();
  let heard = (_address: string) => {};
  const printed = new Promise<string>((done) => {
    heard = done;
  });
  const world: Partial<Context> = {
    out: { write: heard, isTerminal: false, columns: 80, colorLevel: 0 },
    watch: (folder, also) => watchWorkspace(folder, ended.signal, also),
  };
  const run = runPip(['preview', ...argv], root, world);
  onTestFinished(async () => {
    ended.abort();
    await run;
  });
  const first = await Promise.race([printed, run]);
  if (typeof first !== 'string') throw new Error(`It ended with ${first.code}: ${first.stderr}`);
  const address = first.trim();
  const get = (path: string) => ask(address, path);
  return {
    address,
    get,
    says: async (path, words) => {
      const { next, close } = await changes(address);
      try {
        for (;;) {
          const { body } = await get(path);
          if (body.includes(words)) return body;
          if ((await next()) === null) throw new Error(`It ended, and ${path} said: ${body}`);
        }
      } finally {
        close();
      }
    },
    interrupt: async () => {
      ended.abort();
      return run;
    },
  };
}
