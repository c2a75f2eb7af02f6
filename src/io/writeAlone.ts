import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../model/context.ts';
import { mustStayInside, realPathInside } from './inside.ts';
import { type Place, takeTurns, type World } from './takeTurns.ts';
import { removeUnfinished, removeUnfinishedBelow } from './unfinished.ts';

const CACHE = '.pip/cache';
const FOLDER = `${CACHE}/writing`;

/** Folders of a workspace that are written to. */
const WRITTEN = ['plans', 'measures', 'schemas', '.pip'];

/** What lets one process at a time write to a workspace, or to a folder of reports. */
export function writeAlone(world: World): Pick<Context, 'alone' | 'aloneIn'> {
  const take = takeTurns(world);
  return {
    alone: (root, work) => take(workspaceAt(root), work),
    aloneIn: (folder, work) => take(reportsIn(folder), work),
  };
}

const workspaceAt = (root: string): Place => ({
  folder: join(root, FOLDER),
  prefix: '',
  title: 'this workspace',
  left: 'Nothing was written.',
  prepare: () => {
    mustStayInside(root, FOLDER);
    mkdirSync(join(root, FOLDER), { recursive: true });
    hideFromGit(join(root, CACHE, '.gitignore'));
  },
  begin: () => {
    removeUnfinished(root);
    for (const folder of WRITTEN) {
      const real = realPathInside(root, folder);
      if (real !== null) removeUnfinishedBelow(real);
    }
  },
});

/** Reports may lie anywhere, in folders that may be written to where the workspace may not. */
const reportsIn = (folder: string): Place => ({
  folder,
  prefix: '.pip-turn-',
  title: `the list of the reports in ${folder}`,
  left: 'The reports are there and not listed yet.',
  prepare: () => mkdirSync(folder, { recursive: true }),
  begin: () => removeUnfinished(folder),
});

/** One that is there already is left alone: it may be a link to a file of somebody's. */
function hideFromGit(path: string): void {
  try {
    writeFileSync(path, '*\n', { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
