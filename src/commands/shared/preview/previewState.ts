import { CommandError } from '../../../model/commandError.ts';
import type { Context } from '../../../model/context.ts';
import { once } from '../../../model/once.ts';
import { CONFIG_FILE, type Workspace } from '../../../model/workspace.ts';
import { type Checked, checkWorkspace } from '../checkWorkspace.ts';
import { prepareRendering, type Rendering } from '../renderReport.ts';
import { type ViewFor, viewsOf } from '../viewsOf.ts';
import { previewEntries, type PreviewEntry } from './previewEntries.ts';
import type { PreviewWish } from './previewWish.ts';

/** A workspace that reports can be made of. */
export interface Ready {
  readonly checked: Checked;
  readonly workspace: Workspace;
  readonly entries: ReadonlyMap<string, PreviewEntry>;
  readonly viewFor: ViewFor;
  /** Fails with `CommandError` where templates or logo cannot be used. */
  readonly rendering: () => Rendering;
}

/** A workspace as it was when it was last read; or why nothing can be made of it. */
export type PreviewState =
  | Ready
  | { readonly workspace: null; readonly checked: Checked }
  | { readonly workspace: null; readonly failure: CommandError };

/**
 * Reads the workspace in a folder anew. What was there a moment ago may be gone for now, and one
 * that lies around it is another one.
 */
export async function readPreviewState(
  context: Context,
  wish: PreviewWish,
  folder: string,
): Promise<PreviewState> {
  try {
    const checked = await checkWorkspace(context, wish.asOf);
    const { workspace, root, rollUps } = checked;
    if (root !== folder)
      throw new CommandError(`There is no ${CONFIG_FILE} in ${folder} any more.`);
    if (workspace === null) return { workspace, checked };
    return {
      checked,
      workspace,
      entries: previewEntries(workspace, wish),
      viewFor: viewsOf(workspace, rollUps, wish.asOf),
      rendering: once(() => prepareRendering(context, root, workspace)),
    };
  } catch (error) {
    if (error instanceof CommandError) return { workspace: null, failure: error };
    throw error;
  }
}
