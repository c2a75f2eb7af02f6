import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { CommandError } from '../../model/commandError.ts';
import { FreeList } from '../browser/freeList.ts';
import { FinishingThread } from './finishingThread.ts';

/** Makes printed PDF files accessible. Any number of calls may be open at once. */
export interface Finisher {
  /** Says that there will be something to do. */
  expect(): void;
  /** Takes a PDF as the browser prints it; fails with `CommandError` where that cannot be done. */
  finish(pdf: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Where the program of the threads stands beside the bundled program. */
const PROGRAM = new URL('./pdfWorker.js', import.meta.url);

/** Opens a finisher that works in threads, at most as many as pages are printed at once. */
export function openFinisher(pages: number, program: URL = PROGRAM): Finisher {
  // One core is left to the browser.
  const count = Math.max(1, Math.min(pages, availableParallelism() - 1));
  const threads = Array.from({ length: count }, () => new FinishingThread(program));
  const free = new FreeList(threads);
  // Sources that run as they are, in tests, have no program for threads beside them.
  const isBundled = existsSync(program);
  const finish = isBundled
    ? (pdf: Uint8Array) => free.use((thread) => thread.finish(pdf))
    : finishHere;
  return {
    expect: () => {
      if (isBundled) threads.at(-1)?.start();
    },
    finish: async (pdf) => {
      try {
        return await finish(pdf);
      } catch (error) {
        throw unfinished(error);
      }
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

async function finishHere(pdf: Uint8Array): Promise<Uint8Array> {
  const { accessiblePdf } = await import('./accessiblePdf.ts');
  return accessiblePdf(pdf);
}

function unfinished(cause: unknown): CommandError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new CommandError(`A PDF could not be made accessible: ${reason}`, {
    exitCode: 3,
    hint: 'Try another browser with --browser, or print without PDF: --format md,html.',
    cause,
  });
}
