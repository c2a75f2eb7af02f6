import type { PlatformPath } from 'node:path';

/** Whether a path is a folder itself or anything below it; compares texts only. */
export function isInside(path: string, folder: string, paths: PlatformPath): boolean {
  const way = paths.relative(folder, path);
  return !paths.isAbsolute(way) && way !== '..' && !way.startsWith(`..${paths.sep}`);
}
