/** What a browser gets for an address. */
export interface Answer {
  readonly status: 200 | 404;
  readonly type: 'html' | 'css' | 'js';
  readonly body: string;
  /** What the browser lets a page do: its Content-Security-Policy. */
  readonly policy: string;
}

export interface SiteWish {
  /** Null for one that is free. */
  readonly port: number | null;
  /** The answer to a path as it was sent, never decoded. */
  readonly answer: (path: string) => Promise<Answer>;
  /** Told of every answer that failed by a mistake of this program. */
  readonly failed: (error: unknown) => void;
}

/** Pages that this machine alone can open. */
export interface Site {
  /** Its first page, with `/` at the end. */
  readonly url: string;
  /** Tells every page that is open to look for what is new. */
  tellChange(): void;
  /** Ends all connections, and the listening. */
  close(): Promise<void>;
}

/** Where a page of the site hears of changes. */
export const CHANGES_PATH = '/changes';
