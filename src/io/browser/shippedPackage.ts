import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';

/** Gives a stream that unpacks what is written to it into a folder. */
export type Extract = (folder: string, options: ExtractOptions) => Writable;

export interface ExtractOptions {
  /** Whether root gives files to the user numbers in the archive. */
  chown: boolean;
  /** Permissions that every folder and file gets besides its own. */
  dmode: number;
  fmode: number;
}

/** The optional npm package with the browser's archives, and what unpacks them. */
export interface ShippedPackage {
  /** Folder with `chromium.br`, `al2023.tar.br` and `fonts.tar.br`. */
  archives: string;
  version: string;
  /** Loads the unpacker, which takes longer than everything else when nothing is to unpack. */
  extractor(): Promise<Extract>;
}

/** Finds the package; undefined when it was left out on installation. */
export async function shippedPackage(): Promise<ShippedPackage | undefined> {
  try {
    const require = createRequire(import.meta.url);
    const entry = require.resolve('@sparticuz/chromium');
    require.resolve('tar-fs');
    const folder = packageFolder(entry);
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { archives: join(folder, 'bin'), version, extractor };
  } catch {
    return undefined;
  }
}

async function extractor(): Promise<Extract> {
  const { extract } = await import('tar-fs');
  // Its stream is of another family, with other types, but node's pipeline takes it as well.
  return extract as unknown as Extract;
}

function packageFolder(entry: string): string {
  let folder = dirname(entry);
  while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
    if (folder === dirname(folder)) throw new Error('The package has no browser in it.');
    folder = dirname(folder);
  }
  return folder;
}
