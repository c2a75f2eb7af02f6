import { Worker } from 'node:worker_threads';

/** What a thread says to a PDF that it was given. */
export type Answer = { readonly pdf: Uint8Array } | { readonly reason: string };

/** A thread that works on one PDF at a time. */
export class FinishingThread {
  readonly #program: URL;
  #worker: Worker | undefined;

  constructor(program: URL) {
    this.#program = program;
  }

  /** Starts it where it does not run: it gets ready while others work. */
  start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#program);
    // Where nobody waits yet when it is lost, the next PDF starts another, and is told why.
    worker.on('error', () => undefined);
    worker.on('exit', () => this.#forget(worker));
    this.#worker = worker;
    return worker;
  }

  /** Gives what the thread makes of a PDF; fails with its reason, or when the thread is lost. */
  finish(pdf: Uint8Array): Promise<Uint8Array> {
    const worker = this.start();
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        worker.off('message', answered).off('error', lost).off('exit', ended);
      };
      const answered = (answer: Answer): void => {
        settle();
        if ('pdf' in answer) resolve(answer.pdf);
        else reject(new Error(answer.reason));
      };
      const lost = (error: Error): void => {
        settle();
        this.#forget(worker);
        reject(error);
      };
      const ended = (): void => lost(new Error('The thread that worked on it has ended.'));
      worker.on('message', answered).on('error', lost).on('exit', ended);
      worker.postMessage(pdf);
    });
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }
}
