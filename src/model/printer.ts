/** Prints HTML pages to PDF. Any number of calls may be open at once; the rest wait their turn. */
export interface Printer {
  /** Name and version of the browser; empty until the first page is printed. */
  readonly version: string;
  /** How many times the browser was lost and started again. */
  readonly relaunches: number;
  /** Name and version of the browser as far as known without starting it; else empty. */
  knownVersion(): Promise<string>;
  /** Starts the browser ahead of the first page; its name and version, empty where it was lost. */
  start(): Promise<string>;
  /** Takes a whole HTML document, gives a PDF file; fails with `CommandError`. */
  print(html: string): Promise<Uint8Array>;
  /** Ends the browser and removes whatever it left; open prints fail. */
  close(): Promise<void>;
}
