import { rmSync } from 'node:fs';

/** Removes a folder at once, as far as possible: it is called when the process is ending. */
export function removeFolder(folder: string): void {
  try {
    // A browser that was just killed may still be writing its last file.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  } catch {
    // It lies in the temporary folder, which the system cleans.
  }
}
