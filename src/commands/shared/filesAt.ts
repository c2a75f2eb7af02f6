import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';

/**
 * Of the files of a workspace those that the typed paths mean; all where none was typed.
 *
 * @param nothingAt what to say where a path has none of them.
 */
export function filesAt(
  { files, cwd }: Context,
  root: string,
  known: readonly string[],
  typed: readonly string[],
  nothingAt: (name: string) => CommandError,
): string[] {
  if (typed.length === 0) return [...known];
  const chosen = typed.flatMap((name) => {
    const found = files.resolve(root, name.startsWith('/') ? name : `${cwd}/${name}`);
    if (found.state === 'missing') throw new CommandError(`There is no file or folder ${name}.`);
    if (found.state === 'outside') throw new CommandError(`${name} is not in this workspace.`);
    const { path } = found;
    const matching = known.filter(
      (file) => path === '' || file === path || file.startsWith(`${path}/`),
    );
    if (matching.length > 0) return matching;
    throw nothingAt(name);
  });
  return [...new Set(chosen)].sort();
}
