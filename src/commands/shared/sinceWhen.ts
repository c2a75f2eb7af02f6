import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import { isDay } from '../../model/dates.ts';
import type { FileRevision, Repository } from '../../model/repository.ts';
import type { Plan } from '../../model/workspace.ts';
import { readManifests } from './manifest.ts';
import { missingRevision } from './missingRevision.ts';

export const LAST_REPORT = 'last-report';

/** Which commits count: those since a day, since a revision, or since the last report on a plan. */
export async function sinceWhen(
  context: Context,
  repository: Repository,
  {
    since,
    root,
    plan,
  }: { readonly since: string | undefined; readonly root: string; readonly plan: Plan },
): Promise<(revision: FileRevision) => boolean> {
  if (since === undefined) return () => true;
  if (isDay(since)) return ({ on }) => on >= since;
  const revision = since === LAST_REPORT ? revisionOfReport(context, root, plan) : since;
  const commit = await repository.commit(revision);
  if (commit === null) throw await missingRevision(repository, revision, USUAL);
  const newer = await repository.revisionsOf(plan.file, commit);
  const ids = new Set(newer.map((each) => each.commit));
  return (each) => ids.has(each.commit);
}

const USUAL = 'Name a day like 2027-01-31, a branch, a tag or a commit.';

/** The commit that the newest report on a plan was made of, by the list that is kept beside reports. */
function revisionOfReport(context: Context, root: string, { id }: Plan): string {
  const { files } = context;
  const folders = files
    .names(root, 'reports')
    .flatMap((year) =>
      files.names(root, `reports/${year}`).map((cycle) => `reports/${year}/${cycle}`),
    );
  const entries = folders
    .flatMap((folder) => readManifests(context, `${root}/${folder}`).manifests)
    .flatMap(({ reports }) => reports)
    .filter(({ plan, revision }) => plan === id && revision !== null)
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const revision = entries.at(-1)?.revision;
  if (typeof revision === 'string') return revision;
  throw new CommandError(`There is no report on ${id} in reports/.`, {
    hint: 'Make one with pip report, or name a day or a revision.',
  });
}
