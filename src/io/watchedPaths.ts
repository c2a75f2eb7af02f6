import { BASELINE_FILE } from '../model/baseline.ts';
import { CONFIG_FILE, DIRECTORY_FILE } from '../model/workspace.ts';

const FILES = [CONFIG_FILE, DIRECTORY_FILE, BASELINE_FILE];
const FOLDERS = ['plans', 'measures', 'schemas'];

/** Whether nothing at a path of the workspace, or below it, is read by a check. */
export function isBeside(path: string): boolean {
  const [top = ''] = path.split('/');
  const isOnTheWay = path === '' || FILES.some((file) => `${file}/`.startsWith(`${path}/`));
  return !isOnTheWay && !FOLDERS.includes(top);
}

/**
 * Whether a path that changed is a file that a check reads. Folders that come or go whole count
 * too: files in them may not be told one by one.
 */
export function isHeeded(path: string): boolean {
  if (FILES.includes(path) || FOLDERS.includes(path)) return true;
  return /^(?:plans|measures)\/.*\.ya?ml$/i.test(path) || /^schemas\/.*\.json$/i.test(path);
}
