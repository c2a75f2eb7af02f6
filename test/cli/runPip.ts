import { relative } from 'node:path';
import { runCli } from '../../src/cli/runCli.ts';
import { realContext } from '../../src/context.ts';
import type { Context, Output } from '../../src/model/context.ts';

export interface PipRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** Runs `pip` in this process on the real disk, with its streams caught and the day fixed. */
export async function runPip(
  argv: readonly string[],
  cwd: string,
  world: Partial<Context> = {},
): Promise<PipRun> {
  let stdout = '';
  let stderr = '';
  const catching = (write: (text: string) => void): Output => ({
    write,
    isTerminal: false,
    columns: 80,
    colorLevel: 0,
  });
  const out = catching((text) => {
    stdout += text;
  });
  const err = catching((text) => {
    stderr += text;
  });
  const code = await runCli(argv, {
    cwd,
    version: '0.0.0',
    out: out.write,
    err: err.write,
    context: (flags) => ({
      ...realContext(flags),
      version: '0.0.0',
      today: '2027-02-02',
      env: { ...process.env, GITHUB_ACTIONS: undefined, GITHUB_STEP_SUMMARY: undefined },
      shown: (path) => relative(flags.cwd, path),
      out,
      err,
      note: (text) => {
        if (!flags.quiet) err.write(text);
      },
      // What is printed of the examples would change with every commit to them.
      history: async () => null,
      ask: null,
      progressBar: () => ({ step: () => {}, stop: () => {} }),
      ...world,
    }),
  });
  return { stdout, stderr, code };
}
