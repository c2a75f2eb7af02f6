import { CommandError } from '../../model/commandError.ts';
import type { PrintPage } from './printPage.ts';

const ATTEMPTS = 3;

/**
 * Prints a document on a page, and again from the start when the page or its browser is lost. Not
 * again after a time-out: what did not end once would keep the others waiting twice more.
 */
export async function printWithRetries(
  page: Pick<PrintPage, 'print' | 'drop'>,
  html: string,
): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await page.print(html);
    } catch (error) {
      page.drop();
      if (error instanceof CommandError) throw error;
      if (isTimeout(error)) throw tooSlow(error);
      if (attempt === ATTEMPTS) throw givenUp(error);
    }
  }
}

/** Puppeteer has two kinds, one for a page that does not load and one for no answer at all. */
function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'TimeoutError' || /timed out/.test(error.message);
}

function tooSlow(cause: unknown): CommandError {
  return new CommandError('A document took too long to print and was given up.', {
    exitCode: 3,
    hint: 'The machine may be busy: try again, or print fewer documents at once.',
    cause,
  });
}

function givenUp(cause: unknown): CommandError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new CommandError(`The browser failed ${ATTEMPTS} times to print a document: ${reason}`, {
    exitCode: 3,
    hint: 'The machine may be short of memory: try again, or print fewer documents at once.',
    cause,
  });
}
