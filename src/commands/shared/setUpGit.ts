import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { RepositoryConfig } from '../../model/repository.ts';
import { planAttributes } from '../../scaffold/planAttributes.ts';
import { EXIT, type ExitCode } from '../command.ts';
import { findRoot } from './checkWorkspace.ts';
import { type DriverSetting, gitDrivers } from './gitDrivers.ts';
import { ATTRIBUTES, attributesOf, missingGitSettings } from './missingGitSettings.ts';

/** What a person asks of the set-up. */
export interface SetUpOptions {
  readonly unset?: boolean;
  readonly check?: boolean;
  readonly command?: string;
}

/** Has git show and merge plans part by part in this clone, or looks whether it does, or takes that back. */
export async function setUpGit(context: Context, options: SetUpOptions): Promise<ExitCode> {
  const { unset = false, check = false, command } = options;
  if (unset && check) {
    throw new CommandError('--unset and --check do not go together.');
  }
  const root = findRoot(context);
  const { config } = await context.openRepository(root);
  if (check) return tellState(context, root, config);
  const wanted = gitDrivers(await config.folder(), command ?? null);
  const text = attributesOf(context, root);
  const written = planAttributes(text);
  if (unset) return takeBack(context, config, wanted);
  if (text !== written) {
    context.files.write(root, ATTRIBUTES, written);
    context.out.write(`${ATTRIBUTES}: plans are shown and merged part by part. Commit it.\n`);
  } else context.out.write(`${ATTRIBUTES}: says so already.\n`);
  for (const { name, value } of wanted) {
    const old = await config.read(name);
    if (old !== value) await config.write(name, value);
    const state = old === null ? 'set' : old === value ? 'is set already' : 'was another, set anew';
    context.out.write(`${name}: ${state}\n`);
  }
  context.note('It counts in this clone. Whoever has another runs `pip git setup` there.\n');
  return EXIT.fine;
}

async function tellState(
  context: Context,
  root: string,
  config: RepositoryConfig,
): Promise<ExitCode> {
  const { out, note } = context;
  const missing = await missingGitSettings(context, root, config);
  for (const name of missing) out.write(`${name}: not set\n`);
  if (missing.length > 0) {
    note('Set up with: pip git setup\n');
    return EXIT.problems;
  }
  out.write('git shows and merges the plans of this workspace part by part.\n');
  return EXIT.fine;
}

async function takeBack(
  { out, note }: Context,
  config: RepositoryConfig,
  wanted: readonly DriverSetting[],
): Promise<ExitCode> {
  for (const { name } of wanted) {
    const old = await config.read(name);
    if (old !== null) await config.remove(name);
    out.write(`${name}: ${old === null ? 'was not set' : 'taken out'}\n`);
  }
  note(`${ATTRIBUTES} stays: others use it, and without these settings it does nothing.\n`);
  return EXIT.fine;
}
