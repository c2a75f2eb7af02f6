import type { Context } from '../../model/context.ts';
import type { RepositoryConfig } from '../../model/repository.ts';
import { planAttributes } from '../../scaffold/planAttributes.ts';
import { gitDrivers } from './gitDrivers.ts';

/** The file in which git is told what plans are shown and merged by. */
export const ATTRIBUTES = '.gitattributes';

/** What that file says; nothing where there is none. */
export function attributesOf({ files }: Context, root: string): string {
  const bytes = files.read(root, ATTRIBUTES);
  return bytes === null ? '' : new TextDecoder().decode(bytes);
}

/** What is not set for git to show and merge plans part by part: the file, and settings of the clone. */
export async function missingGitSettings(
  context: Context,
  root: string,
  config: RepositoryConfig,
): Promise<string[]> {
  const text = attributesOf(context, root);
  const wanted = gitDrivers(await config.folder(), null);
  const values = await Promise.all(wanted.map(({ name }) => config.read(name)));
  // A command of one's own is as good as ours.
  const unset = wanted.filter((_, index) => values[index] === null).map(({ name }) => name);
  return text === planAttributes(text) ? unset : [ATTRIBUTES, ...unset];
}
