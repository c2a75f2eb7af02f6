import { BASELINE_FILE } from '../../model/baseline.ts';
import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { CONFIG_FILE } from '../../model/workspace.ts';
import { changedFiles } from './changedFiles.ts';
import type { Checked } from './checkWorkspace.ts';
import { filesAt } from './filesAt.ts';
import { type Shard, shareOf } from './shard.ts';

/** What a report is narrowed to; the whole workspace is checked all the same. */
export interface Narrowing {
  /** Paths as they were typed; none means all. */
  readonly paths: readonly string[];
  /** The revision that files differ from. */
  readonly changed?: string;
  readonly shard?: Shard;
  /** The one file that standard input stands for. */
  readonly input?: string;
}

/** Of the files of a checked workspace those to report on, sorted. */
export async function chooseFiles(
  context: Context,
  checked: Checked,
  { paths, changed, shard, input }: Narrowing,
): Promise<string[]> {
  const known = filesIn(checked);
  const typed =
    input === undefined ? filesAt(context, checked.root, known, paths, noPlanAt) : [input];
  const differing =
    changed === undefined ? null : await changedFiles(context, checked, known, changed);
  const narrowed = new Set(differing ? typed.filter((file) => differing.has(file)) : typed);
  // Who asks about one plan is told why no plan could be checked.
  for (const file of filesInTheWay(checked)) narrowed.add(file);
  const chosen = [...narrowed].sort();
  return shard === undefined ? chosen : shareOf(chosen, shard);
}

const filesIn = ({ texts, diagnostics }: Checked): string[] => [
  ...new Set([...texts.keys(), ...diagnostics.map(({ file }) => file)]),
];

/** Files with errors that say how the rest is checked; where nothing can be, all but plans. */
const filesInTheWay = ({ workspace, diagnostics }: Checked): string[] =>
  diagnostics
    .filter(isError)
    .map(({ file }) => file)
    .filter((file) =>
      workspace === null ? !file.startsWith('plans/') : [CONFIG_FILE, BASELINE_FILE].includes(file),
    );

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

const noPlanAt = (name: string): CommandError =>
  new CommandError(`There is no plan at ${name}.`, {
    hint: 'Plans are the YAML files under plans/.',
  });
