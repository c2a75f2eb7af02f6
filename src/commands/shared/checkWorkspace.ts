import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { isDay } from '../../model/dates.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { RollUp } from '../../model/rollup.ts';
import { CONFIG_FILE, type Workspace } from '../../model/workspace.ts';
import { rollUp } from '../../rollup/rollUp.ts';
import { runRules } from '../../rules/runRules.ts';
import { inReadingOrder } from '../../workspace/diagnose.ts';
import { loadWorkspace } from '../../workspace/loadWorkspace.ts';

/** A workspace that was read and checked. */
export interface Checked {
  readonly root: string;
  /** Null when the configuration cannot be used; the diagnostics say why. */
  readonly workspace: Workspace | null;
  /** Progress by cycle id. */
  readonly rollUps: ReadonlyMap<string, RollUp>;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** The workspace's folder, found upward from the current one. */
export function findRoot({ files, cwd }: Context): string {
  if (!files.isFolder(cwd)) throw new CommandError(`There is no folder ${cwd}.`);
  const root = files.findWorkspace(cwd);
  if (root !== null) return root;
  throw new CommandError(`There is no ${CONFIG_FILE} in ${cwd} or in a folder above it.`, {
    hint: 'Go to a folder with plans, or name it with -C.',
  });
}

/** Reads a workspace, computes its progress and runs all checks. */
export function checkWorkspace(context: Context, asOf: string): Checked {
  const root = findRoot(context);
  const { workspace, diagnostics, place, texts } = loadWorkspace(context.files.readSources(root));
  if (workspace === null) return { root, workspace, rollUps: new Map(), diagnostics, texts };
  const rollUps = new Map(
    workspace.settings.cycles.map((cycle) => [cycle.id, rollUp(workspace, cycle, asOf)]),
  );
  const found = runRules({ workspace, rollUps, asOf }, place);
  return {
    root,
    workspace,
    rollUps,
    diagnostics: inReadingOrder([...diagnostics, ...found]),
    texts,
  };
}

/** The day given by `--as-of`, else today. */
export function asOfDay(typed: string | undefined, today: string): string {
  if (typed === undefined) return today;
  if (isDay(typed)) return typed;
  throw new CommandError(`--as-of ${typed} is not a day.`, { hint: 'Write it like 2027-02-02.' });
}
