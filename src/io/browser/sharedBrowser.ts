import { CommandError } from '../../model/commandError.ts';
import type { BrowserExecutable } from './browserExecutable.ts';
import type { BrowserProcess } from './browserProcess.ts';
import { keepVersion } from './keptVersion.ts';
import { type LaunchedBrowser, launchBrowser } from './launchBrowser.ts';

export interface SharedBrowserOptions {
  executable: BrowserExecutable;
  /** Milliseconds for any answer of the browser. */
  timeout: number;
  started?: ((process: BrowserProcess) => void) | undefined;
}

/** One running browser for all pages, started when first asked for and again when it was lost. */
export class SharedBrowser {
  readonly #options: SharedBrowserOptions;
  #current: LaunchedBrowser | undefined;
  #launching: Promise<LaunchedBrowser> | undefined;
  #process: BrowserProcess | undefined;
  #starts = 0;
  #stopped = false;
  version = '';

  constructor(options: SharedBrowserOptions) {
    this.#options = options;
  }

  /** How many times it was started again. */
  get relaunches(): number {
    return Math.max(0, this.#starts - 1);
  }

  /** Gives the running browser. All who ask while it is being started get the same one. */
  async get(): Promise<LaunchedBrowser> {
    if (this.#current?.browser.connected) return this.#current;
    this.#launching ??= this.#launch().finally(() => {
      this.#launching = undefined;
    });
    return this.#launching;
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#process?.kill();
    // The process of a launch that is under way is known only when it has been started.
    await this.#launching?.catch(() => undefined);
    await this.#process?.kill();
  }

  stopNow(): void {
    this.#stopped = true;
    this.#process?.killNow();
  }

  async #launch(): Promise<LaunchedBrowser> {
    if (this.#stopped) throw new CommandError('The printer was closed.', { exitCode: 3 });
    await this.#process?.kill();
    const { executable, timeout, started } = this.#options;
    this.#current = await launchBrowser(executable, timeout, (process) => {
      this.#process = process;
      this.#starts += 1;
      if (this.#stopped) process.killNow();
      started?.(process);
    });
    this.version = this.#current.version;
    await keepVersion(executable, this.version);
    return this.#current;
  }
}
