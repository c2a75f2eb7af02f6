import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { EXIT, type ExitCode } from '../command.ts';

/** Runs something again after each change to a workspace, until Ctrl-C. */
export async function watchRuns(
  context: Context,
  root: string,
  run: () => Promise<ExitCode>,
): Promise<ExitCode> {
  const { out, err } = context;
  let isFirst = true;
  for await (const _change of context.watch(root)) {
    if (out.isTerminal) out.write(CLEAR);
    try {
      await run();
    } catch (error) {
      // What was typed was right when it began: a file that is gone for now may come back.
      if (isFirst || !(error instanceof CommandError)) throw error;
      err.write(`pip: ${error.message}\n`);
    }
    isFirst = false;
    context.note('Watching for changes; Ctrl-C ends it.\n');
  }
  return EXIT.interrupted;
}

/** Empties the screen and what can be scrolled back to, and goes to its first line. */
const CLEAR = '\u001B[2J\u001B[3J\u001B[H';
