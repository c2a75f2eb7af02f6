import type { Side } from '../../diff/diffWorkspaces.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  CONFIG_FILE,
  DIRECTORY_FILE,
  type SourceFile,
  type Workspace,
} from '../../model/workspace.ts';
import { rollUp } from '../../rollup/rollUp.ts';
import { loadWorkspace } from '../../workspace/loadWorkspace.ts';
import { isSchemaFile } from '../../workspace/shapes.ts';
import { shapesIn } from './checkWorkspace.ts';
import { isPlan, plansNamed } from './plansNamed.ts';
import type { WorkspaceState } from './workspaceStates.ts';

/** Two states of a workspace, as far as they have to be known to compare them. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/**
 * Loads two states, each by its own configuration, directory, measures and schemas: the plans whose
 * files differ, and all of them where something differs that they go by.
 * @param changed paths that differ.
 */
export async function loadSides(
  states: readonly [before: WorkspaceState, after: WorkspaceState],
  changed: ReadonlySet<string>,
  asOf: string,
): Promise<Sides> {
  const isChanged = (file: string): boolean => changed.has(file);
  const [before, after] = await loadBoth(states, isChanged);
  const isAll = [...changed].some(isSchemaFile) || goByOthers(before, after);
  const [base, head] = isAll ? await loadBoth(states, () => true) : [before, after];
  return { before: sideOf(base, asOf), after: sideOf(head, asOf) };
}

async function loadBoth(
  states: readonly [before: WorkspaceState, after: WorkspaceState],
  isWanted: (file: string) => boolean,
): Promise<[Workspace, Workspace]> {
  const [before, after] = states;
  const [first, second] = await Promise.all([
    sourcesOf(before, isWanted),
    sourcesOf(after, isWanted),
  ]);
  const named = plansNamed([...first, ...second]);
  const [older, newer] = await Promise.all([
    withPlans(before, first, named),
    withPlans(after, second, named),
  ]);
  return Promise.all([
    load(before.name, isWorkspace(older) ? older : newer.filter(isFrame)),
    load(after.name, isWorkspace(newer) ? newer : older.filter(isFrame)),
  ]);
}

const isWorkspace = (sources: readonly SourceFile[]): boolean =>
  sources.some(({ file }) => file === CONFIG_FILE);

/** What a workspace without any plan consists of: where it was not there yet, it stood empty. */
const isFrame = ({ file }: SourceFile): boolean => !isPlan(file);

/** What all plans go by, and the wanted plans. */
const sourcesOf = (
  state: WorkspaceState,
  isWanted: (file: string) => boolean,
): Promise<SourceFile[]> =>
  state.read(state.files.filter((file) => !isPlan(file) || isWanted(file)));

/** The same with the plans of some ids, where a state has them. */
async function withPlans(
  state: WorkspaceState,
  sources: readonly SourceFile[],
  ids: readonly string[],
): Promise<SourceFile[]> {
  const known = new Set(sources.map(({ file }) => file));
  const more = await state.holding(ids);
  return [...sources, ...(await state.read(more.filter((file) => !known.has(file))))];
}

async function load(name: string, sources: readonly SourceFile[]): Promise<Workspace> {
  const { shapes, diagnostics } = await shapesIn(sources);
  const [fault] = diagnostics;
  if (fault) throw cannotCompare(name, fault);
  const loaded = loadWorkspace(sources, shapes);
  if (loaded.workspace !== null) return loaded.workspace;
  const first = loaded.diagnostics.find(({ file }) => file === CONFIG_FILE);
  throw cannotCompare(name, first ?? null);
}

function cannotCompare(name: string, fault: Diagnostic | null): CommandError {
  const { file, line, column, message } = fault ?? START;
  return new CommandError(
    `In ${name} the workspace cannot be read: ${file}:${line}:${column} ${message}`,
    { hint: 'What all plans go by has to be in order on both sides before they are compared.' },
  );
}

const START = { file: CONFIG_FILE, line: 1, column: 1, message: 'It is missing.' } as const;

/** Whether plans that stayed as they are mean something else now. */
function goByOthers(before: Workspace, after: Workspace): boolean {
  const said = ({ settings, sharedMeasures, kinds }: Workspace): string =>
    JSON.stringify([settings, [...sharedMeasures.values()], kinds]);
  return said(before) !== said(after);
}

function sideOf(workspace: Workspace, asOf: string): Side {
  const { cycles } = workspace.settings;
  return {
    workspace,
    rollUps: new Map(cycles.map((cycle) => [cycle.id, rollUp(workspace, cycle, asOf)])),
  };
}

/** Files that differ and say how the rest is read. */
export const framesIn = (changed: ReadonlySet<string>): string[] =>
  [...changed]
    .filter(
      (file) =>
        [CONFIG_FILE, DIRECTORY_FILE].includes(file) || /^(?:measures|schemas)\//.test(file),
    )
    .sort();
