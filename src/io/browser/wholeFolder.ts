import { constants } from 'node:fs';
import { access, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SEAL = 'unpacked.json';

/** Notes the size of every file of an unpacked browser, as the last step of unpacking. */
export async function sealFolder(folder: string): Promise<void> {
  const sizes: Record<string, number> = {};
  for (const name of await readdir(folder, { recursive: true })) {
    const entry = await stat(join(folder, name));
    if (entry.isFile()) sizes[name] = entry.size;
  }
  await writeFile(join(folder, SEAL), JSON.stringify(sizes));
}

/** Whether an unpacked browser is there with every file: a crash or a cleaner may have cut it. */
export async function isWhole(folder: string): Promise<boolean> {
  try {
    const sizes = JSON.parse(await readFile(join(folder, SEAL), 'utf8')) as Record<string, number>;
    for (const [name, size] of Object.entries(sizes)) {
      if ((await stat(join(folder, name))).size !== size) return false;
    }
    await access(join(folder, 'chromium'), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
