import { parentPort } from 'node:worker_threads';
import { accessiblePdf } from './accessiblePdf.ts';
import type { Answer } from './finishingThread.ts';

/** The program of a thread: for every PDF that comes in, an accessible one or a reason goes out. */
parentPort?.on('message', (pdf: Uint8Array) => {
  accessiblePdf(pdf).then(
    (made) => answer({ pdf: made }),
    (error: unknown) => answer({ reason: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(given: Answer): void {
  parentPort?.postMessage(given);
}
