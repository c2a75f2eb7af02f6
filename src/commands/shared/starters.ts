import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { Kind } from '../../model/kind.ts';

/** The starter of a kind: the workspace's own, else the one that ships. */
export function starterOf({ files, assets }: Context, root: string, { id }: Kind): string {
  const path = `templates/new/${id}.yaml`;
  const own = files.read(root, path);
  if (own) return new TextDecoder().decode(own);
  if (assets.list('templates/new').includes(`${id}.yaml`)) return assets.text(path);
  throw new CommandError(`There is no starter for the kind ${id}.`, {
    hint: `Put one into ${path} of the workspace, or copy a plan with --from.`,
  });
}
