/** What became of the attempt to print a page. */
export type BrowserFacts =
  | {
      readonly state: 'prints';
      readonly version: string;
      readonly path: string;
      /** How it was found: `option`, `environment`, `configuration`, `shipped`, ... */
      readonly origin: string;
      readonly hasSandbox: boolean;
    }
  | { readonly state: 'fails'; readonly reason: string; readonly hint: string | null };

/** A folder that is written to. */
export interface FolderFacts {
  readonly use: 'cache' | 'outcomes' | 'temporary' | 'workspace';
  readonly path: string;
  /** Why nothing can be written there; null where it can. */
  readonly fault: string | null;
  /** Bytes; null where the system does not tell. */
  readonly free: number | null;
}

/** A command that a shell finds by its name. */
export interface FoundCommand {
  readonly name: string;
  readonly path: string;
  readonly program: 'ours' | 'python' | 'other';
}

/** What a machine has of what this program needs. */
export interface MachineFacts {
  readonly platform: string;
  readonly node: string;
  /** Version; null where git cannot be started. */
  readonly git: string | null;
  readonly browser: BrowserFacts;
  readonly folders: readonly FolderFacts[];
  readonly commands: readonly FoundCommand[];
}

/** How far to look at a machine. */
export interface MachineWish {
  /** Null where the person is in none. */
  readonly workspace: string | null;
  readonly cwd: string;
  /** The browser that was typed. */
  readonly browser?: string;
  /** The one of the configuration, which may only point to a known one. */
  readonly configured: string | null;
  /** Milliseconds: for a program to say its version, and for a page to be printed. */
  readonly limits: { readonly version: number; readonly print: number };
}

/** How a workspace is set up. */
export interface WorkspaceFacts {
  readonly root: string;
  /** Null where the configuration cannot be used. */
  readonly plans: readonly { readonly kind: string; readonly count: number }[] | null;
  readonly errors: number;
  readonly warnings: number;
  readonly git:
    | { readonly state: 'none' }
    | { readonly state: 'refused'; readonly reason: string; readonly hint: string | null }
    /** Settings of this clone and lines of .gitattributes that are not there. */
    | { readonly state: 'repository'; readonly missing: readonly string[] };
  /** Files of CI that name a version of this program. */
  readonly workflows: readonly { readonly file: string; readonly version: string }[];
  /** Copies of schemas that are not those of this version. */
  readonly staleSchemas: readonly string[];
  /** Schemas of the workspace to which the first lines of plans lead editors, and that are not there. */
  readonly lostSchemas: readonly string[];
}

export interface HealthFacts {
  readonly version: string;
  /** The oldest Node that will do. */
  readonly oldestNode: string;
  readonly machine: MachineFacts;
  /** Font files that every page needs and that are not there. */
  readonly missingFonts: readonly string[];
  readonly terminal: {
    readonly isTerminal: boolean;
    readonly columns: number;
    readonly colorLevel: number;
    /** The setting of the language, like `en_US.UTF-8`; empty where there is none. */
    readonly locale: string;
  };
  /** Null where the person is in none; words where it could not be looked at. */
  readonly workspace:
    WorkspaceFacts | { readonly fault: string; readonly hint: string | null } | null;
}

/** Something that was looked at. */
export interface HealthCheck {
  readonly id: string;
  readonly state: 'fine' | 'warning' | 'problem';
  /** What was found, one sentence. */
  readonly found: string;
  /** What to do about it, mostly a command; null where there is nothing to do. */
  readonly next: string | null;
}

export interface Health {
  readonly version: string;
  readonly checks: readonly HealthCheck[];
}
