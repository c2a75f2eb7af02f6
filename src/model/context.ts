import type { MachineFacts, MachineWish } from './health.ts';
import type { History } from './history.ts';
import type { Printer } from './printer.ts';
import type { LineMerge, MergeSides, Repository } from './repository.ts';
import type { NewWorkbook, ReadWorkbook } from './workbook.ts';
import type { Site, SiteWish } from './site.ts';
import type { SourceFile } from './workspace.ts';

/** A stream that results or messages are written to. */
export interface Output {
  write(text: string): void;
  /** Writes orders to the program that keeps the log, which nothing else written may be. */
  order?(text: string): void;
  readonly isTerminal: boolean;
  /** Width of the terminal, 80 where there is none. */
  readonly columns: number;
  /** 0 without color, up to 3 for true color. */
  readonly colorLevel: 0 | 1 | 2 | 3;
}

/** The workspace's folder on disk. Paths are relative to the workspace's root, with `/`. */
export interface Files {
  isFolder(path: string): boolean;
  /** Folder with `pip.config.yaml`, found upward from a folder; null when there is none. */
  findWorkspace(from: string): string | null;
  /** Configuration, directory, shared measures and plans of a workspace. */
  readSources(root: string): SourceFile[];
  /** What a path that somebody typed means inside a workspace. */
  resolve(root: string, typed: string): ResolvedPath;
  /** Whether a path is that of a file that lies inside the workspace, links followed. */
  exists(root: string, path: string): boolean;
  /** Names of what stands in a folder inside the workspace, sorted; none when there is no such folder. */
  names(root: string, folder: string): string[];
  /** Content of a file inside the folder, links followed; null when there is none. */
  read(root: string, path: string): Uint8Array | null;
  /** Writes a file whole or not at all, folders included; refuses to follow a link out of the root. */
  write(root: string, path: string, content: string | Uint8Array): void;
  /** Writes a file to where somebody wants it, whole or not at all; no link leads out of a workspace. */
  writeNamed(path: string, content: string | Uint8Array): void;
  /** Writes several files to a folder, all of them whole or none. */
  writeTogether(folder: string, contents: ReadonlyMap<string, string>): void;
  /** Takes a file away, where there is one. */
  remove(root: string, path: string): void;
  /**
   * Throws a `CommandError` when files could not be written to a folder.
   * @param root the folder that no link on the way may lead out of, where there is one.
   */
  checkWritable(folder: string, root?: string): void;
}

/** A text, or the reason why what was read is none. */
export type Input = { readonly text: string } | { readonly unreadable: string };

export type ResolvedPath =
  | { readonly state: 'outside' }
  | { readonly state: 'missing' }
  | { readonly state: 'file' | 'folder'; readonly path: string };

/** What git knows about the workspace; null where there is no repository or no git. */
export interface Revision {
  readonly commit: string;
  /** Paths of files that differ from the commit. */
  readonly dirty: readonly string[];
}

/** A bar on a terminal, plain lines elsewhere. */
export interface ProgressBar {
  step(done: string): void;
  stop(): void;
}

/** Files that ship with the program. */
export interface Assets {
  /** Text of a file in the package, such as `templates/reports/sam.md.hbs`. */
  text(path: string): string;
  /** Bytes of a file that a package ships, such as a font. */
  bytes(module: string): Uint8Array;
  /** The same as a data address, to stand inside a page. */
  dataUri(module: string, type: string): string;
  /** Files in a folder of the package, sorted. */
  list(folder: string): string[];
}

/** One of the answers that a person can choose from. */
export interface AskChoice {
  readonly value: string;
  readonly label: string;
  /** A few words beside the label, shown while it is the one pointed at. */
  readonly hint?: string;
}

/** Choices that stand under a heading. */
export interface AskGroup {
  readonly heading: string;
  readonly choices: readonly AskChoice[];
}

/**
 * Questions to the person at the terminal. Every one of them throws `Interrupted` when the person
 * presses Ctrl-C.
 */
export interface Ask {
  /** One line of text; `initial` stands there to be edited, `check` says what is wrong with it. */
  text(question: {
    readonly message: string;
    readonly initial?: string;
    readonly check?: (answer: string) => string | undefined;
  }): Promise<string>;
  choose(question: {
    readonly message: string;
    readonly choices: readonly AskChoice[];
    readonly initial?: string;
  }): Promise<string>;
  /** Any number of choices, none included. */
  chooseMany(question: {
    readonly message: string;
    readonly groups: readonly AskGroup[];
  }): Promise<string[]>;
}

export interface PrinterWish {
  readonly path?: string;
  readonly configured: string | null;
  readonly workspace: string;
  readonly pages: number;
  /** The style sheet of fonts that pages have in them, word for word: it is read once for many. */
  readonly fonts: string;
  /** Makes what a browser prints the same for the same page, before anything else is done with it. */
  readonly normalize: (pdf: Uint8Array) => Uint8Array;
}

/** The world as a command sees it: handed in, so that tests can hand in another. */
export interface Context {
  readonly cwd: string;
  /** Today in local time, as an ISO day. */
  readonly today: string;
  readonly version: string;
  /** What this build of the program is called: another name where any of its code is another. */
  build(): string;
  /** A path as the person would type it from where the program was started. */
  shown(path: string): string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly err: Output;
  /** Says something that is no result and no error: summaries, progress. Silent with `--quiet`. */
  note(text: string): void;
  readonly files: Files;
  readonly assets: Assets;
  revision(root: string): Promise<Revision | null>;
  /** The commits since a day to the plans of a workspace; null where git knows of none. */
  history(root: string, after: string): Promise<History | null>;
  /**
   * A text that is the same only while this program and every file of a workspace are; null where
   * some file cannot be read.
   */
  fingerprint(root: string): Promise<string | null>;
  /** The repository that a folder lies in; throws a `CommandError` where there is none. */
  openRepository(folder: string): Promise<Repository>;
  /** What git makes of three files line by line; they may lie anywhere, and none is written. */
  mergeFiles(folder: string, sides: MergeSides, markerSize: number): Promise<LineMerge>;
  /** Sheets of the bytes of a workbook; throws a `CommandError` that calls the file by its name. */
  readWorkbook(bytes: Uint8Array, name: string): Promise<ReadWorkbook>;
  writeWorkbook(workbook: NewWorkbook): Promise<Uint8Array>;
  /**
   * Does what writes to a workspace while no other process of this program does. Throws a
   * `CommandError` that names the other where it takes too long.
   */
  alone<T>(root: string, work: () => T | Promise<T>): Promise<T>;
  /** The same for a folder of reports, wherever it lies. */
  aloneIn<T>(folder: string, work: () => T | Promise<T>): Promise<T>;
  /** All of standard input; null on a terminal, where nothing would ever end it. */
  readInput(): Promise<Input | null>;
  /** The same as bytes, of an export: it may have any encoding, or be a workbook. */
  readInputBytes(): Promise<Uint8Array | null>;
  /**
   * Watches what is read of a workspace, and other files and folders of it that are named: a turn
   * after each change, until Ctrl-C ends the watching.
   */
  watch(root: string, also?: readonly string[]): AsyncIterable<void>;
  /** Serves pages to this machine alone; throws a `CommandError` where the port cannot be had. */
  serve(wish: SiteWish): Promise<Site>;
  openPrinter(wish: PrinterWish): Promise<Printer>;
  /** What this machine has of what the program needs; prints a page to try the browser. */
  machine(wish: MachineWish): Promise<MachineFacts>;
  progressBar(total: number): ProgressBar;
  /** Asks the person; null where nobody sits at a terminal. */
  readonly ask: Ask | null;
  /** SHA-256 of a content, hexadecimal. */
  hash(content: string | Uint8Array): string;
  /** Calls back before the process ends by Ctrl-C. Returns how to take it back. */
  onInterrupt(cleanUp: () => void): () => void;
}
