import { CommandError } from '../model/commandError.ts';
import { printable } from '../model/printable.ts';

const REPORT = '  Please report it with this text, and with what pip doctor prints.\n';

/**
 * What a person sees of an error: one clear message; the stack only where it is our mistake, and what
 * an error was caused by only where it is asked for.
 */
export function explainError(error: unknown, isVerbose = false): string {
  if (error instanceof CommandError) {
    const hint = error.hint === undefined ? '' : `  ${shown(error.hint)}\n`;
    const cause =
      isVerbose && error.cause !== undefined ? `  ${shown(detailOf(error.cause))}\n` : '';
    return `pip: ${shown(error.message)}\n${hint}${cause}`;
  }
  const detail = detailOf(error);
  return `pip: This should not happen, and is a mistake in pip itself.\n${detail}\n${REPORT}`;
}

const detailOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Messages repeat what was typed and what files say. */
const shown = (text: string): string => text.split('\n').map(printable).join('\n');
