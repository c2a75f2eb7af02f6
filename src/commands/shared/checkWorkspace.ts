import { CHANGE_NAMES } from '../../diff/changeNames.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { isDay } from '../../model/dates.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Excused } from '../../model/excused.ts';
import type { RollUp } from '../../model/rollup.ts';
import {
  CONFIG_FILE,
  DIRECTORY_FILE,
  type SourceFile,
  type Workspace,
} from '../../model/workspace.ts';
import { rollUp } from '../../rollup/rollUp.ts';
import { RULES } from '../../rules/index.ts';
import { runRules } from '../../rules/runRules.ts';
import { checkSettings } from '../../workspace/checkSettings.ts';
import type { Compiled } from '../../workspace/compileShapes.ts';
import { inReadingOrder } from '../../workspace/diagnose.ts';
import { type Loaded, loadWorkspace } from '../../workspace/loadWorkspace.ts';
import { BUILT_IN, isSchemaFile, type Shapes } from '../../workspace/shapes.ts';
import { leaveOut } from './leaveOut.ts';

/** A workspace that was read and checked. */
export interface Checked {
  readonly root: string;
  /** Null when the configuration cannot be used; the diagnostics say why. */
  readonly workspace: Workspace | null;
  /** Progress by cycle id. */
  readonly rollUps: ReadonlyMap<string, RollUp>;
  /** What is to be reported: neither excused nor known from the baseline. */
  readonly diagnostics: readonly Diagnostic[];
  readonly excused: readonly Excused[];
  readonly known: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** The schemas and kinds that the workspace goes by, its own included. */
  readonly shapes: Shapes;
}

/** The workspace's folder, found upward from the current one. */
export function findRoot({ files, cwd }: Context): string {
  if (!files.isFolder(cwd)) throw new CommandError(`There is no folder ${cwd}.`);
  const root = files.findWorkspace(cwd);
  if (root !== null) return root;
  throw new CommandError(`There is no ${CONFIG_FILE} in ${cwd} or in a folder above it.`, {
    hint: 'Go to a folder with plans, or name it with -C; pip init makes a workspace.',
  });
}

/** A workspace that was read, and not yet checked for more than its texts. */
export interface ReadWorkspace extends Loaded {
  readonly root: string;
  readonly sources: readonly SourceFile[];
  readonly shapes: Shapes;
}

/** Reads the workspace that the current folder is in. */
export async function readWorkspace(context: Context): Promise<ReadWorkspace> {
  const root = findRoot(context);
  const sources = context.files.readSources(root);
  return { root, sources, ...(await load(sources)) };
}

/** Reads a workspace, computes its progress and runs all checks. */
export async function checkWorkspace(context: Context, asOf: string): Promise<Checked> {
  return checkRead(context, await readWorkspace(context), asOf);
}

/**
 * Computes the progress of a workspace and checks it.
 * @param files where somebody looks at some files alone: of other plans only what concerns several
 * files, or the texts themselves, is found then.
 */
export async function checkRead(
  context: Context,
  { root, sources, workspace, diagnostics, place, texts, shapes }: ReadWorkspace,
  asOf: string,
  files?: ReadonlySet<string>,
): Promise<Checked> {
  const { kinds } = shapes;
  if (workspace === null) {
    const found = { diagnostics, sources, texts, kinds, rulesRan: false };
    const left = await leaveOut(context, root, found);
    return { root, workspace, rollUps: new Map(), shapes, ...left };
  }
  const rollUps = new Map(
    workspace.settings.cycles.map((cycle) => [cycle.id, rollUp(workspace, cycle, asOf)]),
  );
  const known = {
    rules: RULES.map(({ id }) => id),
    changes: CHANGE_NAMES.map(({ id }) => id),
  };
  const isThere = (path: string): boolean => context.files.exists(root, path);
  const namesIn = (folder: string): string[] => context.files.names(root, folder);
  const overrides = await overridesIn(context, root, workspace);
  const found = [
    ...overrides.diagnostics,
    ...overrides.findings.map(place),
    ...checkSettings(workspace, known).map(place),
    ...runRules({ workspace, rollUps, asOf, isThere, namesIn }, place, files),
  ];
  const all = inReadingOrder([...diagnostics, ...found]);
  const left = await leaveOut(context, root, {
    diagnostics: all,
    sources,
    texts: new Map([...texts, ...overrides.texts]),
    kinds,
    rulesRan: true,
  });
  return { root, workspace, rollUps, shapes, ...left };
}

/** What is wrong with its logo and with what it puts in the place of the program's files, if anything. */
async function overridesIn(context: Context, root: string, workspace: Workspace) {
  const { files } = context;
  const hasLogo = workspace.settings.page.logo !== undefined;
  if (!hasLogo && files.names(root, 'templates').length === 0) {
    return { diagnostics: [], findings: [], texts: new Map<string, string>() };
  }
  const { checkOverrides } = await import('./checkOverrides.ts');
  return checkOverrides(context, root, workspace);
}

/** The shapes that a workspace goes by, its own schemas included where it has any. */
export async function shapesIn(sources: readonly SourceFile[]): Promise<Compiled> {
  if (!sources.some(({ file }) => isSchemaFile(file))) {
    return { shapes: BUILT_IN, diagnostics: [], texts: new Map() };
  }
  const { compileShapes } = await import('../../workspace/compileShapes.ts');
  return compileShapes(sources);
}

/** Loads a workspace by its own schemas, where it has any. */
async function load(sources: readonly SourceFile[]): Promise<Loaded & { readonly shapes: Shapes }> {
  const { shapes, diagnostics, texts } = await shapesIn(sources);
  const loaded = loadWorkspace(sources, shapes);
  const all = { ...loaded, shapes, texts: new Map([...loaded.texts, ...texts]) };
  if (diagnostics.length === 0) return all;
  // Without its schemas nobody knows what plans may hold: only what is no text at all is told besides.
  const sure = loaded.diagnostics.filter(({ file, rule }) => {
    return file === CONFIG_FILE || file === DIRECTORY_FILE || rule in ABOUT_TEXTS;
  });
  return { ...all, workspace: null, diagnostics: inReadingOrder([...diagnostics, ...sure]) };
}

/** Rules about files that cannot be read, whatever they should hold. */
const ABOUT_TEXTS: Readonly<Record<string, true>> = {
  'yaml-syntax': true,
  'duplicate-field': true,
  'one-document': true,
  'unreadable-file': true,
};

/** The day given by `--as-of`, else today. */
export function asOfDay(typed: string | undefined, today: string): string {
  if (typed === undefined) return today;
  if (isDay(typed)) return typed;
  throw new CommandError(`--as-of ${typed} is not a day.`, { hint: 'Write it like 2027-02-02.' });
}
