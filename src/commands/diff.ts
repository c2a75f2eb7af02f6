import { diffWorkspaces } from '../diff/diffWorkspaces.ts';
import { judgeChanges } from '../diff/judgeChanges.ts';
import type { PlanChanges } from '../model/change.ts';
import { CommandError } from '../model/commandError.ts';
import type { Context } from '../model/context.ts';
import type { Repository } from '../model/repository.ts';
import { type Command, EXIT } from './command.ts';
import { addJsonFlag } from './shared/addJsonFlag.ts';
import { asOfDay, findRoot } from './shared/checkWorkspace.ts';
import { chooseChanges } from './shared/chooseChanges.ts';
import { type DiffOptions, type DiffWish, readDiffOptions } from './shared/diffOptions.ts';
import { type DiffRange, readDiffRange } from './shared/diffRange.ts';
import { framesIn, loadSides } from './shared/loadSides.ts';
import { showChanges } from './shared/showChanges.ts';
import {
  diskState,
  isRead,
  NO_STATE,
  snapshotState,
  type WorkspaceState,
} from './shared/workspaceStates.ts';

/** `pip diff [base] [head] [paths...]`: says what changed between two states of the plans, and what it means. */
export const diff: Command<DiffOptions> = {
  declare(command) {
    command
      .argument('[base]', 'the revision to compare with, or a range of two (default: HEAD)')
      .argument('[head]', 'the revision to look at (default: the files on disk)')
      .argument('[paths...]', 'plans or folders to compare (default: all)')
      .option('--staged', 'look at what is staged instead of the files on disk')
      .option('--plan <ids...>', 'compare these plans')
      .option('-f, --format <name>', 'output format: text, markdown, json, html', 'text')
      .option('-o, --output <file>', 'write to a file')
      .option('--stat', 'one line a plan')
      .option(
        '--fail-on <names>',
        'exit with 1 on these, where nothing explains them: error, warning, weakened, or names of changes',
      )
      .option('--exit-code', 'exit with 1 where anything changed')
      .option('--as-of <date>', 'the day to take for today, like 2027-02-02')
      .addHelpText('after', EPILOGUE);
    addJsonFlag(command);
  },

  async run(context, { args, options }) {
    const wish = readDiffOptions(options);
    const asOf = asOfDay(options.asOf, context.today);
    const root = findRoot(context);
    const repository = await repositoryOf(context, root);
    const range = await readDiffRange(context, repository, args, options.staged ?? false);
    const { changed, states } = await statesOf(context, root, repository, range);
    const sides = await loadSides(states, changed, asOf);
    const all = diffWorkspaces(sides.before, sides.after, asOf).filter(isOfChange(changed));
    const names = { before: range.before.name, after: range.after.name };
    const chosen = { root, paths: range.paths, plans: wish.plans };
    const { settings } = sides.after.workspace;
    const found = await chooseChanges(context, { all, states }, chosen);
    const { plans, off } = judgeChanges(found, settings);
    tellBesides(context, states, changed);
    const isConfidential = settings.visibility === 'confidential';
    showChanges(context, { plans, off, names, asOf, isConfidential, root, settings }, wish);
    return isFailure(plans, wish) ? EXIT.problems : EXIT.fine;
  },
};

const EPILOGUE = `
Plans are compared as plans: parts pair by their ids, and what only looks different is no change.
Promises that became weaker are marked with ▼, or with ▽ where the plan says why, errors with ✗ and
other warnings with !. pip explain lists the names of all changes and how severe they are; changes:
in the configuration sets another severity, or off. A name of two revisions is a..b, or a...b for
what b did since it parted from a.

Examples:
  pip diff                                 what is not committed yet
  pip diff --staged                        what is about to be committed
  pip diff main                            the files on disk, compared with main
  pip diff origin/main...HEAD -f markdown  for a comment on a pull request
  pip diff v1 v2 plans/schools             two revisions, one folder
  pip diff main --plan sip-harborview-2026 --stat
  pip diff origin/main...HEAD --fail-on weakened
  pip diff --fail-on error,owner-removed

Exit codes: 0 fine, also where plans changed; 1 what --fail-on or --exit-code asks for; 2 misuse or
bad configuration; 3 could not finish`;

/** Two states are compared, and nothing but git knows of an older one. */
async function repositoryOf(context: Context, root: string): Promise<Repository> {
  try {
    return await context.openRepository(root);
  } catch (error) {
    const isOut = error instanceof CommandError && error.exitCode === EXIT.misuse;
    if (!isOut) throw error;
    throw new CommandError(error.message, { cause: error, hint: WITHOUT_GIT });
  }
}

const WITHOUT_GIT =
  'pip diff compares with what git keeps: run `git init`, commit the plans once, and it tells what changes from then on.';

interface Compared {
  /** Paths of files that pip reads, and of repositories among them, that differ. */
  readonly changed: ReadonlySet<string>;
  readonly states: readonly [WorkspaceState, WorkspaceState];
}

async function statesOf(
  context: Context,
  root: string,
  repository: Repository,
  { before, after }: DiffRange,
): Promise<Compared> {
  const base =
    before.commit === null
      ? Promise.resolve(NO_STATE)
      : snapshotState(repository, { commit: before.commit }, before.name);
  const { snapshot } = after;
  if (snapshot !== 'disk') {
    const [changed, ...states] = await Promise.all([
      repository.changedBetween(before.commit, snapshot),
      base,
      snapshotState(repository, snapshot, after.name),
    ]);
    return { changed: oursAmong(changed, states), states };
  }
  const files = (await repository.changedSince(before.commit, FOLDERS)).map(({ file }) => file);
  const older = await base;
  const changed = oursAmong(files, [older]);
  const inside = [...[...changed].filter((file) => file.endsWith('/')), ...older.repositories];
  return { changed, states: [older, diskState(context, root, inside)] };
}

const FOLDERS = ['pip.config.yaml', 'directory.yaml', 'plans', 'measures', 'schemas'];

/** Of all that differs what pip reads, be it by a link to it. */
function oursAmong(files: readonly string[], states: readonly WorkspaceState[]): Set<string> {
  const all = new Set(files);
  const links = states.flatMap((state) => [...state.links]);
  const led = links.filter(([, target]) => all.has(target)).map(([file]) => file);
  return new Set([...files.filter(isOurs), ...led]);
}

const isOurs = (file: string): boolean =>
  isRead(file) || /^(?:plans|measures|schemas)\/(?:.*\/)?$/.test(file);

/** Says what differs besides plans, and what was not looked at. */
function tellBesides(
  { note }: Context,
  states: readonly [WorkspaceState, WorkspaceState],
  changed: ReadonlySet<string>,
): void {
  const frames = framesIn(changed).filter((file) => !file.endsWith('/'));
  if (frames.length > 0) note(`Besides plans there are changes in ${frames.join(', ')}.\n`);
  const inside = new Set(states.flatMap(({ repositories }) => repositories));
  for (const folder of [...inside].sort()) {
    note(`${folder} is a repository of its own: its plans are not compared.\n`);
  }
}

/** A plan on one side alone came, went or broke with its file: what others name may be known on one. */
const isOfChange =
  (changed: ReadonlySet<string>) =>
  ({ kind, fileBefore, fileAfter }: PlanChanges): boolean => {
    const files = [fileBefore, fileAfter].filter((file) => file !== null);
    const isOnBoth = kind !== '' && files.length !== 1;
    return isOnBoth || files.some((file) => changed.has(file));
  };

const isFailure = (plans: readonly PlanChanges[], { failOn, exitCode }: DiffWish): boolean =>
  (exitCode && plans.length > 0) || plans.some(({ changes }) => changes.some(failOn));
