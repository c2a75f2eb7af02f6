import { BASELINE_FILE } from '../model/baseline.ts';
import { CONFIG_FILE, DIRECTORY_FILE } from '../model/workspace.ts';

const FILES = [CONFIG_FILE, DIRECTORY_FILE, BASELINE_FILE];
const FOLDERS = ['plans', 'measures', 'schemas'];

/** Whether nothing at a path of the workspace, or below it, is read by a check or is named besides. */
export function isBeside(path: string, also: readonly string[] = []): boolean {
  const [top = ''] = path.split('/');
  const isOnTheWay =
    path === '' || [...FILES, ...also].some((file) => `${file}/`.startsWith(`${path}/`));
  return !isOnTheWay && !FOLDERS.includes(top) && !also.some((each) => isBelow(path, each));
}

/**
 * Whether a path that changed is a file that a check reads or that is named besides. Folders that
 * come or go whole count too: files in them may not be told one by one.
 */
export function isHeeded(path: string, also: readonly string[] = []): boolean {
  if (FILES.includes(path) || FOLDERS.includes(path)) return true;
  if (/^(?:plans|measures)\/.*\.ya?ml$/i.test(path) || /^schemas\/.*\.json$/i.test(path))
    return true;
  return also.some((each) => isBelow(path, each)) && !ASIDE.test(path);
}

/** Whether a path is that of a file or folder, or below it. */
const isBelow = (path: string, each: string): boolean => `${path}/`.startsWith(`${each}/`);

/** Files that editors write beside the one that they change. */
const ASIDE = /(?:^|\/)\.|~$/;
