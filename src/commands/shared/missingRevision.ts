import { CommandError } from '../../model/commandError.ts';
import type { Repository } from '../../model/repository.ts';

/**
 * Why a revision is not there, with the command that fetches it.
 * @param usual what to do where nothing is known about it.
 */
export async function missingRevision(
  repository: Repository,
  revision: string,
  usual: string,
): Promise<CommandError> {
  const message = `There is no revision ${revision} in this clone.`;
  const remotes = await repository.remotes();
  const remote = remotes.find((name) => revision.startsWith(`${name}/`));
  if (remote !== undefined) {
    const branch = revision.slice(remote.length + 1);
    const target = `refs/remotes/${remote}/${branch}`;
    return new CommandError(message, { hint: `Fetch it: git fetch ${remote} ${branch}:${target}` });
  }
  for (const name of remotes) {
    if ((await repository.commit(`refs/remotes/${name}/${revision}`)) === null) continue;
    return new CommandError(message, { hint: `Did you mean ${name}/${revision}?` });
  }
  const other = OTHER_NAME[revision];
  if (other !== undefined && (await repository.commit(other)) !== null) {
    return new CommandError(message, { hint: `Did you mean ${other}?` });
  }
  const [first] = remotes;
  if (first !== undefined && /^[0-9a-f]{40,64}$/.test(revision)) {
    return new CommandError(message, { hint: `Fetch it: git fetch ${first} ${revision}` });
  }
  const hint = (await repository.isShallow()) ? WHOLE : usual;
  return new CommandError(message, { hint });
}

/** What git calls the first branch of a repository, now or before. */
const OTHER_NAME: Readonly<Record<string, string>> = { main: 'master', master: 'main' };

const WHOLE = 'This clone holds the newest history alone. Fetch the rest: git fetch --unshallow';

/** That two revisions come from nothing in common, with what may help. */
export async function noMergeBase(
  repository: Repository,
  one: string,
  other: string,
): Promise<CommandError> {
  return new CommandError(`${one} and ${other} have no commit in common.`, {
    hint: (await repository.isShallow())
      ? WHOLE
      : 'Their histories began apart; name a revision that this one comes from.',
  });
}
