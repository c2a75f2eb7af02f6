import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from '../../model/commandError.ts';
import type { FolderFacts } from '../../model/health.ts';
import { diskFiles } from '../files.ts';
import { inTime } from './inTime.ts';

/** Whether a folder, or the nearest above it that is there, can be written to, and how much room it has. */
export async function lookAtFolder(
  use: FolderFacts['use'],
  path: string,
  limit: number,
): Promise<FolderFacts> {
  return { use, path, fault: faultOf(path), free: await freeIn(path, limit) };
}

function faultOf(path: string): string | null {
  try {
    diskFiles.checkWritable(path);
    return null;
  } catch (error) {
    if (error instanceof CommandError) return error.message;
    throw error;
  }
}

/** A disk of another machine may not answer. */
async function freeIn(path: string, limit: number): Promise<number | null> {
  let folder = path;
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  try {
    const disk = await inTime(statfs(folder), limit);
    return disk === undefined ? null : disk.bavail * disk.bsize;
  } catch {
    return null;
  }
}
