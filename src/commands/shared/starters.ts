import { CommandError } from '../../model/commandError.ts';
import type { Context } from '../../model/context.ts';
import type { Kind } from '../../model/kind.ts';
import { ownText } from './ownText.ts';

/** The starter of a kind: the workspace's own, else the one that ships. */
export function starterOf(context: Context, root: string, { id }: Kind): string {
  const { assets } = context;
  const path = `templates/new/${id}.yaml`;
  const own = ownText(context, root, path);
  if (own !== null) return own;
  if (assets.list('templates/new').includes(`${id}.yaml`)) return assets.text(path);
  throw new CommandError(`There is no starter for the kind ${id}.`, {
    hint: `Put one into ${path} of the workspace, or copy a plan with --from.`,
  });
}
