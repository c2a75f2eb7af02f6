export type Environment = Record<string, string | undefined>;

export type BrowserOrigin =
  'option' | 'environment' | 'configuration' | 'shipped' | 'puppeteer cache' | 'installed';

/** A browser that can be started. */
export interface BrowserExecutable {
  path: string;
  /** The whole environment for the browser's process, not only additions. */
  env: Environment;
  origin: BrowserOrigin;
  /** A folder made for this run alone: the printer removes it when it closes. */
  temporary?: string;
}
